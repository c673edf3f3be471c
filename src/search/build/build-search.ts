import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPages } from '../../checks/pages.ts';
import { COMMON_FILE, PINYIN_FILE, TRADITIONAL_FILE } from '../engine/tables.ts';
import { indexRecords } from './index-records.ts';
import { reportOf, toRecords, type SearchedPage } from './record.ts';
import { commonCharacters, pinyinTable, readPairs, traditionalTable } from './tables.ts';
import { readUnits } from './units.ts';

/**
 * Write the index and the tables of the given pages.
 * @param outputPath folder the site serves as `<base>pagefind/`; its content is replaced
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

/**
 * Build the search of a built site. The published HTML is only read; pages without
 * `data-pagefind-body` are left out.
 * @param dist folder of the built site
 * @returns the number of pages indexed
 */
export async function buildSearch(dist: string): Promise<number> {
  const pages = (await readPages(dist)).flatMap(({ path, tree }) => {
    const units = readUnits(tree);
    return units === undefined ? [] : [{ url: `/${path}`, units }];
  });
  // Hits come in the order of the pages: the newest report first, its sections as they are read.
  pages.sort((a, b) => reportOf(b).localeCompare(reportOf(a)) || a.units.order - b.units.order);
  await writeSearch(pages, join(dist, 'pagefind'));
  return pages.length;
}
