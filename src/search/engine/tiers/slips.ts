import type { SoundsTable, Syllables } from '../../format/tables.ts';
import type { Library } from '../library.ts';
import { followersOf, walk, type Step, type Walked } from './walk.ts';

/** What a character costs that is not the one typed, in powers of two of its frequency. */
const CHANGED = 6;

/** Whether a character is among those that are read in some way. */
function isRead(character: string, syllables: Syllables): boolean {
  return Object.values(syllables).some((own) => own.includes(character));
}

/**
 * Phrases of the text that sound as the query does, the fewer characters are changed the earlier:
 * 抓基曾党建 gives 抓基层党建. It is the slip that an input method makes.
 */
export async function fromHomophones(
  characters: readonly string[],
  library: Pick<Library, 'sounds' | 'strangers'>,
): Promise<Walked> {
  const table = await library.sounds();
  const { syllables } = table;
  const isKnown = characters.every((character) => isRead(character, syllables));
  const strangers = isKnown ? {} : await library.strangers();
  const alike = (character: string): Set<string> => {
    const same = Object.entries(syllables).flatMap(([syllable, own]) => {
      const isSame = own.includes(character) || strangers[syllable]?.includes(character) === true;
      return isSame ? Array.from(own) : [];
    });
    return new Set([character, ...same]);
  };
  const steps = (at: number): Step[] => [
    {
      to: at + 1,
      characters: alike(characters[at] ?? ''),
      cost: (each) => (each === characters[at] ? 0 : CHANGED),
    },
  ];
  return walk(characters.length, steps, followersOf(table));
}

/** Stands for any character. */
const ANY = '';

/** The query with one character missing, doubled, wrong or changed for its neighbour. */
function slipsOf(characters: readonly string[]): string[][] {
  const slips: string[][] = [];
  characters.forEach((character, at) => {
    const before = characters.slice(0, at);
    const after = characters.slice(at + 1);
    const [next, ...rest] = after;
    if (next !== undefined) slips.push([...before, next, character, ...rest]);
    // Of two characters, one and any other would be any word.
    if (characters.length < 3) return;
    slips.push([...before, ANY, ...after], [...before, ...after]);
    if (at > 0) slips.push([...before, ANY, character, ...after]);
  });
  return slips;
}

/** Phrases of the text from which a slip of the query leads: 责任主题 is none, 主题责任 is one. */
export function fromSlips(characters: readonly string[], table: SoundsTable): Walked {
  const followers = followersOf(table);
  const walked = slipsOf(characters).map((slots) =>
    walk(
      slots.length,
      (at) => {
        const slot = slots[at] ?? ANY;
        return [{ to: at + 1, characters: slot === ANY ? 'any' : new Set([slot]) }];
      },
      followers,
    ),
  );
  const rank = (at: number): string[] => walked.flatMap((each) => each.phrases.slice(at, at + 1));
  const phrases = [...rank(0), ...rank(1)];
  return { phrases: [...new Set(phrases)], isCut: false };
}
