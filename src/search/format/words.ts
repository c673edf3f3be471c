/**
 * The words of the index: pairs of neighbouring key characters. A pair is far rarer than either of
 * its characters, so its list is short and few records are left to be read; and a phrase is a row
 * of pairs, so no segmenter is involved on either side.
 */

/** Ends a run in the index: a private-use character takes a position, and no phrase crosses it. */
export const RUN_END = '\uE000';

/** The pairs of a key in their order: `党建引领` gives 党建, 建引, 引领. A key of one has none. */
export function pairsOf(keys: string): string[] {
  const characters = Array.from(keys);
  return characters.slice(1).map((second, at) => `${characters[at] ?? ''}${second}`);
}

/** The words that find a phrase: its pairs, or the one character it has. */
export function wordsOf(keys: string): string[] {
  const pairs = pairsOf(keys);
  return pairs.length > 0 || keys === '' ? pairs : [keys];
}

/**
 * The words a record is indexed by: the pairs of its runs in order, then each of its characters
 * once, for queries of one character.
 * @param runs the search keys of its runs
 */
export function indexWords(runs: readonly string[]): string[] {
  const pairs = runs.flatMap((keys) => [...pairsOf(keys), RUN_END]);
  return [...pairs, ...new Set(runs.flatMap((keys) => Array.from(keys)))];
}
