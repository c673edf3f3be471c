import type { Search } from '../engine/search.ts';
import type { SearchResult } from '../engine/types.ts';
import { bare, type Truth } from './truth.ts';

/** Pages read in a tier, as in the interface. */
const PAGES = 6;

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
  for await (const result of search.search(query, { pageLimit: PAGES })) answer = result;
  if (answer === undefined) throw new Error(`No answer to ${query}`);
  return answer;
}

const pageOf = (url: string): string => url.split('#', 1).join('');
const pagesOf = (urls: Iterable<string>): Set<string> => new Set([...urls].map(pageOf));

/**
 * Asks each query and compares the exact hits with the truth: unit by unit on the pages read, and
 * by the number of pages for the rest.
 * @param root path of the folder that stands for the site's base
 */
export async function compare(
  search: Search,
  root: string,
  truth: Truth,
  queries: readonly string[],
): Promise<Accuracy> {
  const figures = { missed: 0, falseExact: 0, wrongFirst: 0, wrongMarks: 0, times: [] as number[] };
  for (const query of queries) {
    const begin = performance.now();
    const { tiers } = await lastAnswer(search, query);
    figures.times.push(performance.now() - begin);
    const exact = tiers.find(({ kind }) => kind === 'exact');
    const hits = exact?.hits ?? [];
    const urls = hits.map(({ url }) => url.slice(url.indexOf(root) + root.length - 1));
    const found = new Set(urls);
    const expected = truth.holding(query);
    const read = pagesOf(found);
    const missed = [...expected].filter((url) => !found.has(url) && read.has(pageOf(url)));
    const unread = pagesOf(expected).size - read.size - (exact?.unread ?? 0);
    figures.missed += missed.length + Math.abs(unread);
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
  for (const query of queries) {
    const { tiers } = await lastAnswer(search, query);
    if (tiers.some(({ kind }) => kind === 'exact')) count += 1;
  }
  return count;
}
