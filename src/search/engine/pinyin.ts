import type { PinyinTable } from '../format/tables.ts';

/** Fewest letters taken as initials: two match half the text. */
export const MIN_INITIALS = 3;

/** Phrases searched for one pinyin query, and steps taken to find them. */
const MAX_PHRASES = 12;
const MAX_STEPS = 20_000;
const MAX_LETTERS = 60;

interface Reading {
  readonly phrase: string;
  /** Sum of the ranks of its characters among the followers: the lower, the likelier. */
  readonly rank: number;
}

/** Syllables that may stand at a position of the letters, and how many letters they take. */
type Step = (
  letters: string,
  at: number,
) => readonly { readonly text: string; readonly length: number }[];

/** Separators between syllables (`xi'an`, `dang jian`) bind: a syllable cannot lie across one. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[^a-z]+/gu, "'")
    .slice(0, MAX_LETTERS);
}

function readings(letters: string, table: PinyinTable, step: Step): string[] {
  const found: Reading[] = [];
  let steps = 0;

  function walk(at: number, phrase: string, last: string, rank: number): void {
    if (letters[at] === "'") {
      walk(at + 1, phrase, last, rank);
      return;
    }
    if (at >= letters.length) {
      if (phrase !== '') found.push({ phrase, rank });
      return;
    }
    const followers = last === '' ? undefined : Array.from(table.followers[last] ?? '');
    for (const { text, length } of step(letters, at)) {
      const characters = new Set(table.syllables[text] ?? '');
      const next = followers ?? [...characters];
      for (const [place, character] of next.entries()) {
        if ((steps += 1) > MAX_STEPS) return;
        if (!characters.has(character)) continue;
        walk(
          at + length,
          phrase + character,
          character,
          rank + (followers === undefined ? 0 : place),
        );
      }
    }
  }

  walk(0, '', '', 0);
  const ordered = found.sort((a, b) => a.rank - b.rank || (a.phrase < b.phrase ? -1 : 1));
  return [...new Set(ordered.map(({ phrase }) => phrase))].slice(0, MAX_PHRASES);
}

/**
 * Phrases of the text that are read as the query: `zhutizeren` gives 主体责任. The last syllable
 * may be unfinished (`dangji`).
 * @param text Latin letters, syllables joined or apart
 */
export function fromPinyin(text: string, table: PinyinTable): string[] {
  const syllables = Object.keys(table.syllables);
  const whole: Step = (letters, at) =>
    syllables
      .filter((each) => letters.startsWith(each, at))
      .map((each) => ({ text: each, length: each.length }));
  const letters = lettersOf(text);
  const complete = readings(letters, table, whole);
  if (complete.length > 0) return complete;
  const unfinished: Step = (all, at) => {
    const rest = all.slice(at);
    const longer = syllables.filter((each) => each.length > rest.length && each.startsWith(rest));
    return [...whole(all, at), ...longer.map((each) => ({ text: each, length: rest.length }))];
  };
  return readings(letters, table, unfinished).filter((phrase) => Array.from(phrase).length > 1);
}

/**
 * Phrases of the text whose syllables begin with the letters: `jcdzz` gives 基层党组织.
 * @param text at least MIN_INITIALS Latin letters; fewer give nothing
 */
export function fromInitials(text: string, table: PinyinTable): string[] {
  const letters = lettersOf(text).replaceAll("'", '');
  if (letters.length < MIN_INITIALS) return [];
  const syllables = Object.keys(table.syllables);
  return readings(letters, table, (all, at) =>
    syllables
      .filter((each) => each.startsWith(all.charAt(at)))
      .map((each) => ({ text: each, length: 1 })),
  );
}
