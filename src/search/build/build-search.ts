import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltPage, BuiltSite } from '../../built-site/built-site.ts';
import type { KnownReport } from '../../report/facts.ts';
import { INDEX_FOLDER, INDEX_NAME } from '../format/index-folder.ts';
import type { SearchedPage } from '../format/record.ts';
import { LIBRARY_FILE, SOUNDS_FILE, STRANGERS_FILE, TRADITIONAL_FILE } from '../format/tables.ts';
import { toRecords } from '../format/write-record.ts';
import {
  commonPairs,
  countPairs,
  soundsTable,
  strangersTable,
  traditionalTable,
} from '../format/write-tables.ts';
import { indexRecords } from './index-records.ts';
import { readUnits } from './units.ts';

/** A report and what is searched of it: its cover and sections in the order they are read. */
export interface SearchedPages {
  readonly facts: Pick<KnownReport, 'slug' | 'title' | 'year' | 'kind'>;
  readonly pages: readonly SearchedPage[];
}

/**
 * Writes the index, its records and its tables.
 * @param reports the newest first: hits that are otherwise equal come in this order
 * @param outputPath folder of the index; its content is replaced
 */
export async function writeSearch(
  reports: readonly SearchedPages[],
  outputPath: string,
): Promise<void> {
  const pages = reports.flatMap((report) => report.pages);
  const ids = [...(await indexRecords(toRecords(pages), outputPath))];
  const pairs = countPairs(pages.map(({ units }) => units));
  const library = reports.map(({ facts: { slug, title, year, kind }, pages: own }) => ({
    slug,
    title,
    year,
    kind,
    parts: own.map(({ units }) => units.title),
    records: ids.filter(([{ report }]) => report === slug).map(([, id]) => id),
  }));
  const tables = {
    [LIBRARY_FILE]: { common: commonPairs(pairs), reports: library },
    [TRADITIONAL_FILE]: traditionalTable(pairs),
    [SOUNDS_FILE]: soundsTable(pairs),
    [STRANGERS_FILE]: strangersTable(pairs),
  };
  for (const [name, table] of Object.entries(tables)) {
    await writeFile(join(outputPath, name), JSON.stringify(table));
  }
}

/** Reads what is searched on the pages of a report, in its order; others of its pages are left out. */
export function searchedPages(facts: KnownReport, pages: readonly BuiltPage[]): SearchedPages {
  const searched = pages.flatMap(({ path, tree }) => {
    const units = readUnits(tree);
    return units === undefined ? [] : [{ url: `/${path}`, units }];
  });
  return { facts, pages: searched.sort((a, b) => a.units.order - b.units.order) };
}

/**
 * Builds the search of a built site.
 * @param reports the newest first
 */
export async function buildSearch(
  site: BuiltSite,
  reports: readonly SearchedPages[],
): Promise<void> {
  await writeSearch(reports, join(site.folder, INDEX_FOLDER, INDEX_NAME));
}
