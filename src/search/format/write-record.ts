import { createHash } from 'node:crypto';
import { fold } from '../text/fold.ts';
import { reportOf, type SearchedPage, type StoredRecord } from './record.ts';
import { indexWords } from './words.ts';

/** What Pagefind takes for a page, and what a reader of the index gets in its place. */
export interface IndexRecord {
  /** An address of its own for Pagefind, which changes with the content. */
  readonly url: string;
  readonly report: string;
  /** The words it is found by. */
  readonly html: string;
  /** How many words that is. */
  readonly entries: number;
  readonly pages: StoredRecord;
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

function toIndexRecord(pages: StoredRecord): IndexRecord {
  const runs = pages.flatMap(({ units }) => [...units.runs, ...units.notes.map((note) => [note])]);
  const words = indexWords(runs.map((run) => fold(run.map(({ text }) => text).join('')).keys));
  const hash = createHash('sha256').update(JSON.stringify(pages)).digest('hex');
  return {
    url: `/${hash}/`,
    report: reportOf(pages[0]?.url ?? ''),
    // Letters and digits only: nothing in a word has to be escaped.
    html: `<html><body data-pagefind-body data-pagefind-weight="${WEIGHT}">${words.join(' ')}</body></html>`,
    entries: words.length,
    pages,
  };
}

function lengthOf({ units }: SearchedPage): number {
  return units.runs.flat().reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * Puts pages together to records for the index: neighbouring pages of one report, up to
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
    const report = last?.[0] && reportOf(last[0].url);
    if (report === reportOf(page.url) && length <= RECORD_LENGTH) last?.push(page);
    else {
      records.push([page]);
      length = own;
    }
  }
  return records.map(toIndexRecord);
}
