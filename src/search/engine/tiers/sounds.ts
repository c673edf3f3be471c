import type { SoundsTable } from '../../format/tables.ts';
import { followersOf, walk, type Followers, type Step, type Walked } from './walk.ts';

/** Fewest letters taken as initials: two match half the text. */
const MIN_INITIALS = 3;
/** Longest query read by its sounds. */
const LONGEST = 60;
const NOTHING: Walked = { phrases: [], isCut: false };

const HAN = /\p{Script=Han}/u;
const LETTER = /[a-z]/u;

/**
 * What of a query is read by its sound: letters without tones (ü is v), characters as they are, and
 * `'` where the reader set syllables apart, across which no syllable lies.
 */
export function spell(text: string): string {
  return (
    text
      .normalize('NFD')
      // The dots of ü are no tone.
      .replace(/u\u0308/giu, 'v')
      .replace(/\p{M}/gu, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/([a-z])[1-5](?!\d)/gu, "$1'")
      .replace(/([jqxy])v/gu, '$1u')
      .replace(/[^a-z\p{Script=Han}]+/gu, "'")
      .slice(0, LONGEST)
  );
}

/** Sounds that many speakers do not tell apart: zh/z, ch/c, sh/s, n/l, ing/in, eng/en, ang/an. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n/u, 'l')
    .replace(/([aei]n)g$/u, '$1')
    .replace(/^lv/u, 'lu');
}

/** Characters by what is read so, and whatever is spelt alike. */
function readings(
  { syllables }: SoundsTable,
  spellings: (syllable: string) => readonly string[],
): Map<string, Set<string>> {
  const read = new Map<string, Set<string>>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const spelling of spellings(syllable)) {
      const known = read.get(spelling) ?? new Set();
      for (const character of characters) known.add(character);
      read.set(spelling, known);
    }
  }
  return read;
}

const LONGEST_SYLLABLE = 6;

/** Walks a spelt query; `letters` says what may come where a letter stands. */
function walkSpelt(
  spelt: string,
  letters: (at: number) => readonly Step[],
  followers: Followers,
): Walked {
  const steps = (at: number): readonly Step[] => {
    const sign = spelt.charAt(at);
    if (LETTER.test(sign)) return letters(at);
    return [{ to: at + 1, characters: HAN.test(sign) ? new Set([sign]) : undefined }];
  };
  return walk(spelt.length, steps, followers);
}

/** Steps over whole syllables, and over the last, of which the end may be missing. */
function syllableSteps(
  spelt: string,
  read: ReadonlyMap<string, ReadonlySet<string>>,
  spelling: (letters: string) => string,
  mayEndEarly: boolean,
): (at: number) => readonly Step[] {
  return (at) => {
    const steps: Step[] = [];
    for (let to = at + 1; to <= Math.min(spelt.length, at + LONGEST_SYLLABLE); to += 1) {
      const characters = read.get(spelling(spelt.slice(at, to)));
      if (characters !== undefined) steps.push({ to, characters });
    }
    const rest = spelt.slice(at);
    if (!mayEndEarly) return steps;
    for (const [syllable, characters] of read) {
      if (syllable.startsWith(rest)) steps.push({ to: spelt.length, characters, cost: 2 });
    }
    return steps;
  };
}

/**
 * Phrases of the text that are read as the query: `zhutizeren` gives 主体责任. Characters may stand
 * among the letters, and the last syllable may be unfinished (`dangji`).
 */
export function fromPinyin(text: string, table: SoundsTable): Walked {
  const spelt = spell(text);
  const followers = followersOf(table);
  const read = readings(table, (syllable) => [syllable, syllable.replace('ve', 'ue')]);
  const walkTo = (mayEndEarly: boolean): Walked =>
    walkSpelt(spelt, syllableSteps(spelt, read, String, mayEndEarly), followers);
  const complete = walkTo(false);
  if (complete.phrases.length > 0) return complete;
  const { phrases, isCut } = walkTo(true);
  return { phrases: phrases.filter((phrase) => Array.from(phrase).length > 1), isCut };
}

/** Phrases of the text that are read nearly as the query: `zuti` gives 主题. */
export function fromFuzzyPinyin(text: string, table: SoundsTable): Walked {
  const spelt = spell(text);
  const read = readings(table, (syllable) => [blur(syllable)]);
  const steps = syllableSteps(spelt, read, blur, false);
  const { phrases, isCut } = walkSpelt(spelt, steps, followersOf(table));
  return { phrases: phrases.filter((phrase) => Array.from(phrase).length > 1), isCut };
}

/**
 * Phrases of the text whose syllables begin with the letters: `jcdzz` gives 基层党组织. Fewer
 * than MIN_INITIALS letters give nothing.
 */
export function fromInitials(text: string, table: SoundsTable): Walked {
  const spelt = spell(text).replace(/'/gu, '');
  if (spelt.length < MIN_INITIALS) return NOTHING;
  const read = readings(table, (syllable) => [syllable.charAt(0)]);
  const letters = (at: number): Step[] => {
    const characters = read.get(spelt.charAt(at));
    return characters === undefined ? [] : [{ to: at + 1, characters }];
  };
  return walkSpelt(spelt, letters, followersOf(table));
}
