import { createHash } from 'node:crypto';
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltSite, pageFiles } from '../../built-site/built-site.ts';
import { INDEX_FOLDER, INDEX_NAME } from '../format/index-folder.ts';

/**
 * Names the folder of the index after its content, and tells the pages. So a page asks the index
 * that was made of it and no other, however long it stays open and whatever was cached.
 */
export async function nameIndex(site: BuiltSite): Promise<void> {
  const folder = join(site.folder, INDEX_FOLDER);
  const name = await digest(join(folder, INDEX_NAME));
  await rename(join(folder, INDEX_NAME), join(folder, name));
  for (const file of [...pageFiles(site).values()].flat()) {
    const html = await readFile(join(site.folder, file), 'utf8');
    if (!html.includes(INDEX_NAME)) continue;
    await writeFile(join(site.folder, file), html.replaceAll(INDEX_NAME, name));
  }
}

async function digest(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    hash.update(file.slice(folder.length)).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 10);
}
