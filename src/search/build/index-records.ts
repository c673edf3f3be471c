import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { recordFile } from '../format/tables.ts';
import type { IndexRecord } from '../format/write-record.ts';

/**
 * Pagefind also writes four interfaces and a worker; the site has its own. Its fragments hold the
 * words of the index: the site's records are in their place.
 */
const NEEDED = /^pagefind\.js$|^wasm\.unknown\.|^pagefind-entry\.json$|\.pf_meta$|^index\//u;

/** Least entries in a piece of the index: below that, a request costs more than its bytes. */
const LEAST = 600;

/**
 * Entries in a piece of the index. Every pair of a query takes a piece, so pieces have to be small;
 * all are listed in the file that every search loads, so they have to be few. An entry of a piece is
 * about 2.2 bytes as sent, one of the list 15; for queries of four pairs the sum is least here.
 * @param entries entries of the whole index
 */
function pieceSize(entries: number): number {
  return Math.max(LEAST, Math.round(Math.sqrt((15 / (4 * 2.2)) * entries)));
}

function check(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

async function start(entries: number): Promise<PagefindIndex> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(pieceSize(entries));
  // Not a Chinese index to Pagefind: it would cut the words again, and differently.
  const { errors, index } = await createIndex({ forceLanguage: 'und' });
  check(errors, 'start');
  if (index === undefined) throw new Error('Pagefind returned no index');
  return index;
}

/** The id Pagefind has given to each record, by the record's address. */
function idsOf(files: readonly IndexFile[]): Map<string, string> {
  const fragments = files.filter(({ path }) => path.startsWith('fragment/'));
  return new Map(
    fragments.map(({ path, content }) => {
      const json = gunzipSync(content)
        .toString()
        .replace(/^pagefind_dcd/u, '');
      const { url } = JSON.parse(json) as { url: string };
      return [url, path.replace(/^fragment\/|\.pf_fragment$/gu, '')];
    }),
  );
}

/**
 * Writes the index of the records, and the records, as the only content of a folder.
 * @returns the ids of the records
 * @throws with the reason as `cause` when Pagefind fails; its process is ended in every case
 */
export async function indexRecords(
  records: readonly IndexRecord[],
  outputPath: string,
): Promise<Map<IndexRecord, string>> {
  const write = async (path: string, content: Uint8Array | string): Promise<void> => {
    const target = join(outputPath, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  try {
    const index = await start(records.reduce((sum, { entries }) => sum + entries, 0));
    // One after the other: Pagefind numbers the records as they come, and hits follow that order.
    for (const { url, html } of records) {
      const { errors } = await index.addHTMLFile({ url, content: html });
      check(errors, `index ${url}`);
    }
    const { errors, files } = await index.getFiles();
    check(errors, 'finish');
    await rm(outputPath, { recursive: true, force: true });
    for (const { path, content } of files) if (NEEDED.test(path)) await write(path, content);
    const ids = idsOf(files);
    for (const { url, pages } of records) {
      await write(recordFile(ids.get(url) ?? ''), JSON.stringify(pages));
    }
    return new Map(records.map((record) => [record, ids.get(record.url) ?? '']));
  } catch (cause) {
    throw new Error('The search index could not be built', { cause });
  } finally {
    await close();
  }
}
