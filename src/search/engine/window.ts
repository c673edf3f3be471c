/** A part of a phrase, as indexes of its words. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** How common each word is: 0 is the commonest; what is not in the list is rare. */
export function ranks(common: string): ReadonlyMap<string, number> {
  const pairs = Array.from(common.matchAll(/../gsu), ([pair]) => pair);
  return new Map(pairs.map((pair, at) => [pair, at]));
}

/**
 * The rarest part of a phrase. Each word of it costs a piece of the index, and rare words leave the
 * fewest records to look at.
 * @param words the phrase's words
 * @param size words the part has at most
 * @param common the most common pairs of the text one after the other, the commonest first
 * @param inside a part the new one has to include, so that what it loaded is used again
 */
export function rarestWindow(
  words: readonly string[],
  size: number,
  common: string,
  inside: Window = { from: 0, to: 0 },
): Window {
  if (words.length <= size) return { from: 0, to: words.length };
  const rank = ranks(common);
  const weights = words.map((word) => 1 / (1 + (rank.get(word) ?? rank.size)));
  const isGiven = inside.to > inside.from;
  const first = isGiven ? Math.max(0, inside.to - size) : 0;
  const last = Math.min(words.length - size, isGiven ? inside.from : words.length);
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  for (let from = first; from <= last; from += 1) {
    const weight = weights.slice(from, from + size).reduce((sum, each) => sum + each, 0);
    if (weight < least) [best, least] = [from, weight];
  }
  return { from: best, to: best + size };
}
