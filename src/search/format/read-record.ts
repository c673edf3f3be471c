import { decode, UNIT_END } from './codec.ts';
import { fold, type Folded } from '../text/fold.ts';

/** What Pagefind stores of a record, as far as the search reads it. */
export interface Fragment {
  /** Address of its first page, with the site's base path. */
  readonly url: string;
  /** The same without the base path. */
  readonly raw_url: string;
  readonly content: string;
  readonly anchors: readonly {
    readonly id: string;
    readonly title?: string | null;
    /** Number of the word the anchor stands before. */
    readonly location: number;
  }[];
}

/** The part of a run that belongs to one unit; offsets are UTF-16, into the run's text. */
export interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A run of text no phrase can leave. */
export interface Run {
  readonly text: string;
  readonly folded: Folded;
  readonly spans: readonly Span[];
}

/** What the anchor at the beginning of a page says of it, as JSON; its id is the page's address. */
export interface PageHead {
  readonly title: string;
  /** Values of the page's filters, for instance `{ year: ['2023'] }`. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Page extends PageHead {
  /** With the site's base path. */
  readonly url: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly runs: readonly Run[];
}

/** Reads the words of a page as they come. */
class PageReader implements Page {
  readonly url: string;
  readonly title: string;
  readonly filters: Page['filters'];
  readonly titles = new Map<string, string>();
  readonly runs: Run[] = [];
  #text = '';
  #spans: { id: string; start: number; end: number }[] = [];

  constructor(url: string, { title, filters }: PageHead) {
    this.url = url;
    this.title = title;
    this.filters = filters;
    this.openSpan('');
  }

  openSpan(id: string): void {
    this.#closeSpan();
    this.#spans.push({ id, start: this.#text.length, end: this.#text.length });
  }

  #closeSpan(): void {
    const last = this.#spans.at(-1);
    if (last !== undefined) last.end = this.#text.length;
  }

  read(word: string): void {
    if (word !== UNIT_END) {
      this.#text += decode(word);
      return;
    }
    this.#closeSpan();
    const text = this.#text;
    const spans = this.#spans.filter(({ start, end }) => end > start);
    this.runs.push({ text, folded: fold(text), spans });
    this.#text = '';
    this.#spans = [];
    this.openSpan('');
  }
}

/** Read the pages of a record back from its fragment. */
export function readRecord({ url, raw_url, content, anchors }: Fragment): Page[] {
  const base = url.slice(0, url.length - raw_url.length);
  const pages: PageReader[] = [];
  let next = 0;
  content.split(' ').forEach((word, location) => {
    for (let anchor = anchors[next]; anchor?.location === location; anchor = anchors[(next += 1)]) {
      const { id, title } = anchor;
      if (id.startsWith('/')) {
        pages.push(new PageReader(base + id, JSON.parse(title ?? '{}') as PageHead));
        continue;
      }
      const page = pages.at(-1);
      if (title) page?.titles.set(id, title);
      page?.openSpan(id);
    }
    pages.at(-1)?.read(word);
  });
  return pages;
}

/**
 * Titles from the page down to a unit. A unit's id begins with the id of the unit it belongs to
 * (`1-2-3` is a point of `1-2`).
 */
export function pathOf(page: Page, id: string): string[] {
  const titles: string[] = [];
  for (let at = id; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('-')))) {
    const title = page.titles.get(at);
    if (title !== undefined) titles.unshift(title);
  }
  return [page.title, ...titles];
}

/** Whether a page has the filter values asked for; of a record's pages, some may and some may not. */
export function passes(page: Page, filters: Page['filters']): boolean {
  return Object.entries(filters).every(([name, values]) =>
    values.every((value) => page.filters[name]?.includes(value)),
  );
}
