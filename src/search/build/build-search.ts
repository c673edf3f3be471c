import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltPage, BuiltSite } from '../../built-site/built-site.ts';
import type { KnownReport } from '../../report/facts.ts';
import { COMMON_FILE, PINYIN_FILE, TRADITIONAL_FILE } from '../format/tables.ts';
import { INDEX_FOLDER, INDEX_NAME } from '../format/index-folder.ts';
import { indexRecords } from './index-records.ts';
import { toRecords, type SearchedPage } from '../format/write-record.ts';
import {
  commonCharacters,
  pinyinTable,
  readPairs,
  traditionalTable,
} from '../format/write-tables.ts';
import { readUnits } from './units.ts';

/**
 * Writes the index and the tables of the given pages.
 * @param outputPath folder of the index; its content is replaced
 */
export async function writeSearch(
  pages: readonly SearchedPage[],
  outputPath: string,
): Promise<void> {
  await indexRecords(toRecords(pages), outputPath);
  const pairs = readPairs(pages.map(({ units }) => units));
  const tables = {
    [COMMON_FILE]: commonCharacters(pairs),
    [TRADITIONAL_FILE]: traditionalTable(pairs),
    [PINYIN_FILE]: pinyinTable(pairs),
  };
  for (const [name, table] of Object.entries(tables)) {
    await writeFile(join(outputPath, name), JSON.stringify(table));
  }
}

/** Reads what is searched on the pages of a report, in its order; others of its pages are left out. */
export function searchedPages({ year }: KnownReport, pages: readonly BuiltPage[]): SearchedPage[] {
  const searched = pages.flatMap(({ path, tree }) => {
    const units = readUnits(tree, { year: [String(year)] });
    return units === undefined ? [] : [{ url: `/${path}`, units }];
  });
  return searched.sort((a, b) => a.units.order - b.units.order);
}

/**
 * Builds the search of a built site.
 * @param pages those of the newest report first: hits come in their order
 */
export async function buildSearch(site: BuiltSite, pages: readonly SearchedPage[]): Promise<void> {
  await writeSearch(pages, join(site.folder, INDEX_FOLDER, INDEX_NAME));
}
