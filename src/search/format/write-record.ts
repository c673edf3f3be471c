import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent } from 'hast';
import type { PageHead } from './read-record.ts';
import { encode, UNIT_END } from './codec.ts';
import type { PageUnits, Stretch } from './page-units.ts';

/** What is searched on a page, and its address below the site's base, with a slash before it. */
export interface SearchedPage {
  readonly url: string;
  readonly units: PageUnits;
}

/** What Pagefind takes for a page, and an address for it below the site's base. */
export interface IndexRecord {
  readonly url: string;
  readonly html: string;
}

/**
 * Characters of a record, as long as it has several pages. Pagefind lists all records in a file
 * that every reader loads, so on a large site they have to be few; a whole record is loaded for
 * each hit, so they have to be small.
 */
const RECORD_LENGTH = 4_000;

/**
 * Weight of every word: Pagefind's default weight (24) is written out for each word of each page,
 * this one (1.05 · 24 = 25) is the weight its format leaves out.
 */
const WEIGHT = '1.05';

/** The report a page belongs to: the first step of its address. */
export function reportOf({ url }: SearchedPage): string {
  return url.split('/', 2).join('/');
}

function element(
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
) {
  return { type: 'element', tagName, properties, children } satisfies Element;
}

function paragraph(run: readonly Stretch[], titles: PageUnits['titles']): Element {
  const content = run.flatMap(({ id, text }): ElementContent[] => {
    const words: ElementContent = { type: 'text', value: ` ${encode(text).join(' ')} ` };
    if (id === '') return [words];
    return [element('i', { id, dataPagefindTitle: titles.get(id) ?? id }), words];
  });
  return element('p', {}, ...content, { type: 'text', value: UNIT_END });
}

/** A page in a record: what it is filtered by, where it begins, and one word per key character. */
function pageContent({ url, units }: SearchedPage): Element[] {
  const head: PageHead = { title: units.title, filters: units.filters };
  return [
    // The value in an attribute of its own: Pagefind would split `name:value` at a comma.
    ...Object.entries(units.filters).flatMap(([name, values]) =>
      values.map((title) => element('i', { dataPagefindFilter: `${name}[title]`, title })),
    ),
    element('i', { id: url, dataPagefindTitle: JSON.stringify(head) }),
    ...units.runs.map((run) => paragraph(run, units.titles)),
  ];
}

/** What Pagefind reads instead of the published HTML. */
function toHtmlRecord(pages: readonly SearchedPage[]): string {
  const properties = { dataPagefindBody: '', dataPagefindWeight: WEIGHT };
  return toHtml(element('html', {}, element('body', properties, ...pages.flatMap(pageContent))));
}

function lengthOf({ units }: SearchedPage): number {
  return units.runs.flat().reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * Put pages together to records for the index: neighbouring pages of one report, up to
 * RECORD_LENGTH.
 * @param pages in the order their hits are to come
 */
export function toRecords(pages: readonly SearchedPage[]): IndexRecord[] {
  const records: SearchedPage[][] = [];
  let length = 0;
  for (const page of pages) {
    const last = records.at(-1);
    const own = lengthOf(page);
    length += own;
    const report = last?.[0] && reportOf(last[0]);
    if (report === reportOf(page) && length <= RECORD_LENGTH) last?.push(page);
    else {
      records.push([page]);
      length = own;
    }
  }
  return records.map((record) => ({ url: record[0]?.url ?? '', html: toHtmlRecord(record) }));
}
