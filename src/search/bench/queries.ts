import { Random } from './random.ts';
import { bare, type Truth } from './truth.ts';

/** Random substrings of 1–12 characters that hold a letter or digit. */
export function substrings(truth: Truth, count: number): string[] {
  const random = new Random(11);
  const { texts } = truth;
  const found: string[] = [];
  while (found.length < count) {
    const text = random.pick(texts);
    const at = random.below(text.length);
    const query = text.slice(at, at + 1 + random.below(12));
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
