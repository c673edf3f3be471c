import { lineageOf } from '../../report/grammar/unit-id.ts';
import { fold, type Folded } from '../text/fold.ts';

/** A stretch of running text that belongs to one unit. */
export interface Stretch {
  /** Anchor of the unit; empty for text of the page outside every unit. */
  readonly id: string;
  readonly text: string;
}

/** What the search holds of one page. */
export interface PageUnits {
  /** Where the page stands in its report, from 0; the cover stands before. */
  readonly order: number;
  /** Title of the page, its first run of text: the first step of a hit's path. */
  readonly title: string;
  /** Title of each unit by its id. */
  readonly titles: Readonly<Record<string, string>>;
  /**
   * Runs of text in document order. A phrase may lie across the stretches of a run (the report's
   * item is one paragraph, set here as heading, lead and points) but never across two runs.
   */
  readonly runs: readonly (readonly Stretch[])[];
  /** The editor's notes on the page, which are no text of the report. */
  readonly notes: readonly Stretch[];
}

/** What is searched on a page, and its address below the site's base, with a slash before it. */
export interface SearchedPage {
  readonly url: string;
  readonly units: PageUnits;
}

/** Neighbouring pages of one report, as they are stored beside the index: one file a record. */
export type StoredRecord = readonly SearchedPage[];

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
  /** Whether it is an editor's note and no text of the report. */
  readonly isNote: boolean;
}

/** A page as it is searched. */
export interface Page {
  /** With the site's base. */
  readonly url: string;
  /** The first part of its address: its report's. */
  readonly report: string;
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly runs: readonly Run[];
}

/** The report a page belongs to: the first step of its address. */
export function reportOf(url: string): string {
  return url.split('/', 2).join('').replace('/', '');
}

function toRun(stretches: readonly Stretch[], isNote: boolean): Run {
  let text = '';
  const spans = stretches.map(({ id, text: own }): Span => {
    const start = text.length;
    text += own;
    return { id, start, end: text.length };
  });
  return { text, folded: fold(text), spans, isNote };
}

/**
 * Makes the pages of a stored record ready to be searched.
 * @param site the site's address, without a slash at its end
 * @throws TypeError where it is no record
 */
export function readRecord(record: StoredRecord, site: string): Page[] {
  return record.map(({ url, units }) => ({
    url: site + url,
    report: reportOf(url),
    title: units.title,
    titles: units.titles,
    runs: [
      ...units.runs.map((run) => toRun(run, false)),
      ...units.notes.map((note) => toRun([note], true)),
    ],
  }));
}

/** Returns the titles from the page down to a unit, over the units it belongs to. */
export function pathOf(page: Page, id: string): string[] {
  const titles = lineageOf(id).flatMap((unit) => page.titles[unit] ?? []);
  return [page.title, ...titles.reverse()];
}
