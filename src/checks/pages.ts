import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A built page: its file's path in the site, its address below the base, and its tree. */
export interface BuiltPage {
  /** `2023/part-1/index.html` */
  readonly file: string;
  /** `2023/part-1/` */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

/** Reads every HTML page below the folder `dir`, in the order of their paths. */
export async function readPages(dir: string): Promise<BuiltPage[]> {
  const files = (await readdir(dir, { recursive: true }))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll(sep, '/'))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(dir, file), 'utf8');
      return { file, path: file.replace(/index\.html$/u, ''), html, tree: fromHtml(html) };
    }),
  );
}
