import type { Search } from '../../search/engine/search.ts';
import type { SearchResult, Tier } from '../../search/engine/types.ts';
import { bare, type Truth } from './truth.ts';

export interface Accuracy {
  missed: number;
  falseExact: number;
  wrongFirst: number;
  wrongMarks: number;
  readonly times: number[];
}

/** The value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function lastAnswer(search: Search, query: string): Promise<SearchResult> {
  let answer: SearchResult | undefined;
  for await (const result of search.search(query)) answer = result;
  if (answer === undefined) throw new Error(`No answer to ${query}`);
  return answer;
}

/** The exact tier, which comes first; `portions` is how much is read for it. */
async function exactTier(
  search: Search,
  query: string,
  portions: number,
): Promise<Tier | undefined> {
  for await (const { tiers } of search.search(query, { portions })) {
    return tiers.find(({ kind }) => kind === 'exact');
  }
  return undefined;
}

/**
 * Asks each query and compares the exact hits with the truth, unit by unit.
 * @param root path of the folder that stands for the site's base
 * @param whole so many of the queries are asked again until everything is read; of the others, what
 * is shown at first is compared
 */
export async function compare(
  search: Search,
  root: string,
  truth: Truth,
  queries: readonly string[],
  whole: number,
): Promise<Accuracy> {
  const figures = { missed: 0, falseExact: 0, wrongFirst: 0, wrongMarks: 0, times: [] as number[] };
  for (const [number, query] of queries.entries()) {
    const begin = performance.now();
    await lastAnswer(search, query);
    figures.times.push(performance.now() - begin);
    const exact = await exactTier(search, query, number < whole ? Number.POSITIVE_INFINITY : 1);
    const hits = exact?.hits ?? [];
    const urls = hits.map(({ url }) => url.slice(url.indexOf(root) + root.length - 1));
    const found = new Set(urls);
    const expected = truth.holding(query);
    const missed = [...expected].filter((url) => !found.has(url));
    // Only what was not read at first may be missing, and only where all was not asked for.
    const mayMiss = number >= whole && exact !== undefined && exact.unread > 0;
    if (!mayMiss) figures.missed += missed.length;
    figures.falseExact += urls.filter((url) => !expected.has(url)).length;
    figures.wrongFirst += Number(!expected.has(urls[0] ?? ''));
    figures.wrongMarks += hits.filter(({ excerpt }) => {
      const marked = excerpt.filter((segment) => segment.marked);
      return marked.length === 0 || marked.some(({ text }) => bare(text) !== bare(query));
    }).length;
  }
  return figures;
}

/** How many of the queries have an exact hit. */
export async function countExact(search: Search, queries: readonly string[]): Promise<number> {
  let count = 0;
  for (const query of queries) if ((await exactTier(search, query, 1)) !== undefined) count += 1;
  return count;
}
