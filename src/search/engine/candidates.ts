import type { Candidate, Index } from './pagefind.ts';
import { COMMON_FILE } from '../format/tables.ts';
import { rarestWindow, type Window } from './window.ts';

/** Characters of a phrase searched for in turn; thirty-two in a row identify a passage. */
const WINDOWS = [2, 3, 5, 8, 32];

/** So few records are read at once; it takes less than the index of another character would. */
export const FEW = 6;

/**
 * Records that may hold a phrase: all that do, and possibly others. A part of the phrase is
 * searched for first. A longer part is searched for only when that one is in many records and
 * says too little, since it takes more of the index.
 * @param keys the phrase's search key
 * @param isTelling whether records found with a part, more than FEW, are those of the whole phrase
 */
export async function findCandidates(
  index: Index,
  keys: string,
  filters: Readonly<Record<string, readonly string[]>>,
  isTelling: (found: readonly Candidate[]) => Promise<boolean>,
): Promise<readonly Candidate[]> {
  const characters = Array.from(keys);
  if (characters.length <= (WINDOWS[0] ?? 0)) return index.find(keys, filters);
  const common = await index.table<string>(COMMON_FILE);
  let found: readonly Candidate[] = [];
  let window: Window | undefined;
  for (const size of WINDOWS) {
    window = rarestWindow(characters, size, common, window);
    found = await index.find(characters.slice(window.from, window.to).join(''), filters);
    if (found.length <= FEW || size >= characters.length || (await isTelling(found))) break;
  }
  return found;
}
