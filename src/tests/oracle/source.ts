import type { SearchedPages } from '../../search/build/build-search.ts';
import { reportOf, type SearchedPage } from '../../search/format/record.ts';

/** A report's text as it was written, before any page is made of it: what the truth is told from. */
export interface SourcePage {
  /** Address below the base: `/2023/part-1/`. */
  readonly url: string;
  readonly title: string;
  readonly items: readonly SourceItem[];
}

export interface SourceItem {
  /** `1-2`, or `1-p2` for a paragraph that belongs to no item. */
  readonly id: string;
  /** Its own text, then each of its points; empty where it begins with a point. */
  readonly texts: readonly [string, ...string[]];
}

const SECTION = /^[一二三四五六七八九十]+、/u;
const POINTS = /(?<=[。：])(?=[一二三四五六七八九十]是)/u;
const MARK = /^[一二三四五六七八九十]是/u;

/** The seed's lines, without the marks a copying tool left. */
export function seedLines(seed: string): string[] {
  return seed
    .replaceAll(/##\w+##/gu, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function toItem(id: string, line: string): SourceItem {
  const [first = '', ...rest] = line.split(POINTS);
  return { id, texts: MARK.test(first) ? ['', first, ...rest] : [first, ...rest] };
}

/** The report's sections, read from its seed. */
export function reportSource(seed: string): SourcePage[] {
  const [title = '', ...lines] = seedLines(seed);
  const pages: { url: string; title: string; items: SourceItem[] }[] = [];
  pages.push({ url: '/2023/', title, items: [] });
  pages.push({ url: '/2023/preface/', title: '前言', items: [] });
  for (const line of lines) {
    const number = pages.length - 2;
    if (SECTION.test(line)) {
      pages.push({ url: `/2023/part-${String(number + 1)}/`, title: line, items: [] });
      continue;
    }
    const items = pages[number + 1]?.items ?? [];
    const isItem = /^\d+\./u.test(line);
    const place = items.filter(({ id }) => id.includes('p') !== isItem).length + 1;
    items.push(toItem(`${String(number)}-${isItem ? '' : 'p'}${String(place)}`, line));
  }
  return pages;
}

function toSearched({ url, title, items }: SourcePage, order: number): SearchedPage {
  const runs = items.map(({ id, texts }) =>
    texts.map((text, at) => ({ id: at === 0 ? id : `${id}-${String(at)}`, text })),
  );
  const titles = Object.fromEntries(runs.flat().map(({ id }) => [id, id]));
  const units = { order, title, titles, runs: [[{ id: '', text: title }], ...runs], notes: [] };
  return { url, units };
}

/** What the index is to hold of pages: a report for each first step of their addresses. */
export function toReports(pages: readonly SourcePage[]): SearchedPages[] {
  const slugs = [...new Set(pages.map(({ url }) => reportOf(url)))];
  return slugs.map((slug, at) => {
    const own = pages.filter(({ url }) => reportOf(url) === slug);
    const title = own.find(({ url }) => url === `/${slug}/`)?.title ?? slug;
    // Where a report is not named after its year, its place stands for it.
    const year = /^\d{4}/u.test(slug) ? Number(slug.slice(0, 4)) : 2100 - at;
    return { facts: { slug, title, year, kind: '报告' }, pages: own.map(toSearched) };
  });
}
