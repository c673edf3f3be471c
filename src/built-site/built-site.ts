import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A built site, read once for all that is done with it. */
export interface BuiltSite {
  /** The folder it was written to. */
  readonly folder: string;
  /** Where it will be published, base path included: `https://example.gov.cn/report/`. */
  readonly url: string;
  /** Every file of it by its address below the base: `/2023/part-1/index.html`. */
  readonly files: ReadonlySet<string>;
  /** Its HTML pages in the order of their paths. */
  readonly pages: readonly BuiltPage[];
}

/** A built page: its file's path in the site, its address below the base, and its tree. */
export interface BuiltPage {
  /** `2023/part-1/index.html` */
  readonly file: string;
  /** `2023/part-1/` */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

/** Stands for the address of a site where the build does not know it; nothing published shows it. */
const UNKNOWN = 'https://report.invalid';

/**
 * Reads a built site.
 * @param folder the folder it was written to
 * @param base the path it is served under, with or without slashes
 * @param address the origin it is served from, where that is known
 */
export async function readBuiltSite(
  folder: string,
  base = '/',
  address: string = UNKNOWN,
): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((file) => file.replaceAll(sep, '/'))
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map(async (file) => toPage(file, await readFile(join(folder, file), 'utf8')));
  return {
    folder,
    url: new URL(base.replace(/\/?$/u, '/'), address).href,
    files: new Set(files.map((file) => `/${file}`)),
    pages: await Promise.all(pages),
  };
}

/** Parses a page of a built site; `file` is its path in the site. */
export function toPage(file: string, html: string): BuiltPage {
  return { file, path: file.replace(/index\.html$/u, ''), html, tree: fromHtml(html) };
}
