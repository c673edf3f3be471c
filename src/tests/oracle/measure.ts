import type { Search } from '../../search/engine/search.ts';
import type { SearchResult, Tier } from '../../search/engine/types.ts';
import type { Slip } from './queries.ts';
import { bare, type Truth } from './truth.ts';

export interface Accuracy {
  missed: number;
  falseExact: number;
  wrongFirst: number;
  wrongMarks: number;
  readonly times: number[];
}

/** Every hit of every report, as they are read. */
const ALL = { limit: Number.POSITIVE_INFINITY, order: 'year' } as const;

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

/** The exact tier, which comes first, with every hit of it. */
async function exactTier(search: Search, query: string): Promise<Tier | undefined> {
  let exact: Tier | undefined;
  for await (const { tiers } of search.search(query, ALL)) {
    exact = tiers.find(({ kind }) => kind === 'exact');
    if (exact === undefined || exact.unread === 0) break;
  }
  return exact;
}

/**
 * Asks each query and compares the exact hits with the truth, unit by unit.
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
    await lastAnswer(search, query);
    figures.times.push(performance.now() - begin);
    const exact = await exactTier(search, query);
    const hits = exact?.hits ?? [];
    const urls = hits.map(({ url }) => url.slice(url.indexOf(root) + root.length - 1));
    const found = new Set(urls);
    const expected = truth.holding(query);
    figures.missed += [...expected].filter((url) => !found.has(url)).length;
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
  for (const query of queries) if ((await exactTier(search, query)) !== undefined) count += 1;
  return count;
}

/** How many slips lead to the phrase that was meant: it is offered, or stands in the first hit. */
export async function countMeant(search: Search, queries: readonly Slip[]): Promise<number> {
  let count = 0;
  for (const { query, meant } of queries) {
    const [first] = (await lastAnswer(search, query)).tiers;
    const offered = first?.kind === 'meant' ? first.phrases : [];
    const shown = (first?.hits[0]?.excerpt ?? []).map(({ text }) => text).join('');
    if ([...offered, shown].some((text) => bare(text).includes(bare(meant)))) count += 1;
  }
  return count;
}
