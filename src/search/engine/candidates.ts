import { wordsOf } from '../format/words.ts';
import type { Session } from './session.ts';
import { rarestWindow, type Window } from './window.ts';

/** Words of a phrase searched for in turn; eight in a row leave little beside the phrase. */
const WINDOWS = [1, 2, 4, 8];

/** So few records are read at once; it takes less than the index of more words would. */
export const FEW = 6;

/**
 * Finds the records that may hold a phrase: all that do, and possibly others. A part of the phrase is
 * searched for first. A longer part is searched for only when that one is in many records, since
 * it takes more of the index.
 * @param keys the phrase's search key
 * @returns their ids
 */
export async function findCandidates(
  session: Pick<Session, 'find' | 'common'>,
  keys: string,
): Promise<readonly string[]> {
  const words = wordsOf(keys);
  let found: readonly string[] = [];
  let window: Window | undefined;
  for (const size of WINDOWS) {
    window = rarestWindow(words, size, session.common, window);
    found = await session.find(words.slice(window.from, window.to));
    if (found.length <= FEW || size >= words.length) break;
  }
  return found;
}
