import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A built site: where it lies, where it will be, and what files it has. */
export interface BuiltSite {
  /** The folder it was written to. */
  readonly folder: string;
  /** Where it will be published, base path included: `https://example.gov.cn/report/`. */
  readonly url: string;
  /** Every file of it by its address below the base, in order: `/2023/part-1/index.html`. */
  readonly files: ReadonlySet<string>;
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
 * Lists a built site's files.
 * @param folder the folder it was written to
 * @param base the path it is served under, with or without slashes
 * @param address the origin it is served from, where that is known
 */
export async function listBuiltSite(
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
  return {
    folder,
    url: new URL(base.replace(/\/?$/u, '/'), address).href,
    files: new Set(files.map((file) => `/${file}`)),
  };
}

/**
 * The HTML files of a site by the first step of their address, which is a report's for its pages
 * and empty for those of the site itself: `2023` → `2023/index.html`, `2023/full/index.html` …
 */
export function pageFiles({ files }: BuiltSite): Map<string, string[]> {
  const pages = [...files].filter((file) => file.endsWith('.html')).map((file) => file.slice(1));
  return Map.groupBy(pages, (file) => file.slice(0, Math.max(0, file.indexOf('/'))));
}

/** Reads pages of a site. An archive has more than fit into memory at once, so only some at a time. */
export function readPages({ folder }: BuiltSite, files: readonly string[]): Promise<BuiltPage[]> {
  return Promise.all(
    files.map(async (file) => toPage(file, await readFile(join(folder, file), 'utf8'))),
  );
}

/** Reads a whole built site, its pages in the order of their paths: see {@link listBuiltSite}. */
export async function readBuiltSite(
  ...where: Parameters<typeof listBuiltSite>
): Promise<BuiltSite & { readonly pages: readonly BuiltPage[] }> {
  const site = await listBuiltSite(...where);
  const pages = await readPages(site, [...pageFiles(site).values()].flat().sort());
  return { ...site, pages };
}

/** Parses a page of a built site; `file` is its path in the site. */
export function toPage(file: string, html: string): BuiltPage {
  return { file, path: file.replace(/index\.html$/u, ''), html, tree: fromHtml(html) };
}
