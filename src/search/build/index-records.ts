import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { IndexRecord } from '../format/write-record.ts';

/** Pagefind also writes four interfaces and a worker; the site has its own. */
const NEEDED = /^pagefind\.js$|^wasm\.unknown\.|\.json$|\.pf_meta$|^(?:index|fragment|filter)\//u;

function check(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

async function fill(index: PagefindIndex, records: readonly IndexRecord[]): Promise<void> {
  // One after the other: Pagefind numbers the records as they come, and hits follow that order.
  for (const { url, html } of records) {
    const { errors } = await index.addHTMLFile({ url, content: html });
    check(errors, `index ${url}`);
  }
}

async function write(index: PagefindIndex, outputPath: string): Promise<void> {
  const { errors, files } = await index.getFiles();
  check(errors, 'finish');
  await rm(outputPath, { recursive: true, force: true });
  for (const { path, content } of files.filter((file) => NEEDED.test(file.path))) {
    const target = join(outputPath, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/**
 * Writes the search index of the records, as the only content of a folder.
 * @throws with the reason as `cause` when Pagefind fails; its process is ended in every case
 */
export async function indexRecords(
  records: readonly IndexRecord[],
  outputPath: string,
): Promise<void> {
  try {
    // Not a Chinese index to Pagefind: it would cut the words again, and differently.
    const { errors, index } = await createIndex({ forceLanguage: 'und' });
    check(errors, 'start');
    if (index === undefined) throw new Error('Pagefind returned no index');
    await fill(index, records);
    await write(index, outputPath);
  } catch (cause) {
    throw new Error('The search index could not be built', { cause });
  } finally {
    await close();
  }
}
