import { decode, UNIT_END } from '../text/codec.ts';
import { fold, type Folded } from '../text/fold.ts';

/** What Pagefind stores of a page, as far as the search reads it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
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

export interface Page {
  readonly url: string;
  readonly title: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly titles: ReadonlyMap<string, string>;
  readonly runs: readonly Run[];
}

/** Read a page's text and units back from its fragment. */
export function readPage({ url, content, meta, filters, anchors }: Fragment): Page {
  const titles = new Map<string, string>();
  for (const { id, title } of anchors) if (title && !titles.has(id)) titles.set(id, title);

  const runs: Run[] = [];
  let text = '';
  let spans: { id: string; start: number; end: number }[] = [{ id: '', start: 0, end: 0 }];
  let next = 0;

  function closeSpan(): void {
    const last = spans.at(-1);
    if (last !== undefined) last.end = text.length;
  }

  content.split(' ').forEach((word, location) => {
    for (let anchor = anchors[next]; anchor?.location === location; anchor = anchors[(next += 1)]) {
      closeSpan();
      spans.push({ id: anchor.id, start: text.length, end: text.length });
    }
    if (word !== UNIT_END) {
      text += decode(word);
      return;
    }
    closeSpan();
    const filled = spans.filter(({ start, end }) => end > start);
    if (text !== '') runs.push({ text, folded: fold(text), spans: filled });
    text = '';
    spans = [{ id: '', start: 0, end: 0 }];
  });
  return { url, title: meta.title ?? '', filters, titles, runs };
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
