import { Random } from './random.ts';
import { bare, type Truth } from './truth.ts';

/** Characters of the longest substring. */
const LONGEST = 12;

/** Every substring of 1–12 characters that holds a letter or digit, once. */
export function allSubstrings(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      for (let end = at + 1; end <= at + LONGEST; end += 1) found.add(text.slice(at, end));
    }
  }
  return [...found].filter((query) => bare(query) !== '');
}

/** Random substrings of 1–12 characters that hold a letter or digit. */
export function substrings(truth: Truth, count: number): string[] {
  const random = new Random(11);
  const { texts } = truth;
  const found: string[] = [];
  while (found.length < count) {
    const text = random.pick(texts);
    const at = random.below(text.length);
    const query = text.slice(at, at + 1 + random.below(LONGEST));
    if (bare(query) !== '') found.push(query);
  }
  return found;
}

/** Ends of two clauses joined, that do not stand so anywhere. */
export function nearMisses(truth: Truth, count: number): string[] {
  const random = new Random(7);
  const clauses = truth.texts.flatMap((text) => text.split(/[，。、：]/u));
  const long = clauses.filter((clause) => clause.length > 3);
  const misses = new Set<string>();
  while (misses.size < count) {
    const joined = random.pick(long).slice(-6) + random.pick(long).slice(0, 6);
    if (!truth.has(joined)) misses.add(joined);
  }
  return [...misses];
}

/** A phrase with a slip of the pen in it, and the phrase that was meant. */
export interface Slip {
  readonly query: string;
  readonly meant: string;
}

/**
 * Phrases of 4–12 Chinese characters with one character wrong, missing, doubled or changed for its
 * neighbour, that stand nowhere as they are.
 */
export function slips(truth: Truth, count: number): Slip[] {
  const random = new Random(5);
  const han = truth.texts.flatMap((text) => text.match(/\p{Script=Han}{4,}/gu) ?? []);
  const strange = Array.from(truth.texts.join('')).filter((each) => /\p{Script=Han}/u.test(each));
  const found: Slip[] = [];
  while (found.length < count) {
    const clause = random.pick(han);
    const from = random.below(Math.max(1, clause.length - 4));
    const characters = Array.from(clause).slice(from, from + 4 + random.below(9));
    if (characters.length < 4) continue;
    const at = random.below(characters.length - 1);
    const [one = '', other = ''] = characters.slice(at, at + 2);
    const wrong = random.pick([
      [random.pick(strange), other],
      [random.pick(strange), other],
      [other],
      [one, one, other],
      [other, one],
    ]);
    const query = characters.toSpliced(at, 2, ...wrong).join('');
    if (!truth.has(query)) found.push({ query, meant: characters.join('') });
  }
  return found;
}
