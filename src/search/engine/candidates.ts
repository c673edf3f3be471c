import type { Candidate, Index } from './pagefind.ts';
import { COMMON_FILE } from './tables.ts';
import { rarestWindow, type Window } from './window.ts';

/** Characters of a phrase searched for in turn; thirty-two in a row identify a passage. */
const WINDOWS = [3, 8, 32];

/** So few candidates are read at once; it takes less than the index of more characters would. */
export const FEW = 6;

/**
 * Pages that may hold a phrase: all that do, and no more than FEW others. A part of the phrase is
 * searched for first, a longer one only when that part is on many pages.
 * @param keys the phrase's search key
 */
export async function findCandidates(
  index: Index,
  keys: string,
  filters: Readonly<Record<string, readonly string[]>>,
): Promise<readonly Candidate[]> {
  const characters = Array.from(keys);
  if (characters.length <= (WINDOWS[0] ?? 0)) return index.find(keys, filters);
  const common = await index.table<string>(COMMON_FILE);
  let found: readonly Candidate[] = [];
  let window: Window | undefined;
  for (const size of WINDOWS) {
    window = rarestWindow(characters, size, common, window);
    found = await index.find(characters.slice(window.from, window.to).join(''), filters);
    if (found.length <= FEW || size >= characters.length) break;
  }
  return found;
}
