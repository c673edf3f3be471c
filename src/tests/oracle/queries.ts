import { Random } from './random.ts';
import { bare, type Truth } from './truth.ts';

/** Characters of the longest substring. */
const LONGEST = 12;

/** Every substring of 1–12 characters that holds a letter or digit, once. */
export function allSubstrings(truth: Truth): string[] {
  const found = new Set<string>();
  for (const text of truth.texts) {
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
