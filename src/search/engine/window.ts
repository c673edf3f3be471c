/** A part of a phrase, as indexes of its characters. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * The rarest part of a phrase. Each character of it costs a piece of the index, and rare characters
 * leave the fewest pages to look at.
 * @param characters the characters of the phrase's key
 * @param size characters the part has at most
 * @param common the most common characters of the text, the commonest first
 * @param inside a part the new one has to include, so that what it loaded is used again
 */
export function rarestWindow(
  characters: readonly string[],
  size: number,
  common: string,
  inside: Window = { from: 0, to: 0 },
): Window {
  if (characters.length <= size) return { from: 0, to: characters.length };
  const order = Array.from(common);
  const rank = new Map(order.map((character, at) => [character, at]));
  const weights = characters.map((character) => 1 / (1 + (rank.get(character) ?? order.length)));
  const isGiven = inside.to > inside.from;
  const first = isGiven ? Math.max(0, inside.to - size) : 0;
  const last = Math.min(characters.length - size, isGiven ? inside.from : characters.length);
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  for (let from = first; from <= last; from += 1) {
    const weight = weights.slice(from, from + size).reduce((sum, each) => sum + each, 0);
    if (weight < least) [best, least] = [from, weight];
  }
  return { from: best, to: best + size };
}
