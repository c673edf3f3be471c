import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { BuiltPage, BuiltSite } from '../built-site/built-site.ts';
import { ContentError, type Fault } from '../report/fault.ts';

/** A link on a built page that leads nowhere. */
export interface BrokenLink {
  /** Address of the page below the base. */
  readonly page: string;
  readonly href: string;
}

/** The ids and the links of the pages of a site, by their files. */
export class SiteLinks {
  readonly #pages = new Map<string, { path: string; ids: Set<string>; links: Set<string> }>();

  /** Notes what a page has, in place of what it had before it was changed. */
  add({ file, path, tree }: BuiltPage): void {
    const ids = new Set<string>();
    const links = new Set<string>();
    visit(tree, 'element', ({ properties: { id, href, src, action } }: Element) => {
      if (typeof id === 'string') ids.add(id);
      for (const link of [href, src, action]) if (typeof link === 'string') links.add(link);
    });
    // Most links of a page lead into itself; only those that lead nowhere need to be told.
    for (const id of ids) links.delete(`#${id}`);
    this.#pages.set(`/${file}`, { path, ids, links });
  }

  /** Returns the links and anchors that lead nowhere. Other sites' are not looked at. */
  findBroken({ url: address, files }: BuiltSite): BrokenLink[] {
    const origin = 'https://site.invalid';
    const home = new URL(new URL(address).pathname, origin);
    const leadsNowhere = (href: string, path: string): boolean => {
      const url = new URL(href, new URL(path, home));
      if (url.origin !== origin) return false;
      if (!url.pathname.startsWith(home.pathname)) return true;
      const target = decodeURIComponent(url.pathname.slice(home.pathname.length - 1));
      const file = target.endsWith('/') ? `${target}index.html` : target;
      if (!files.has(file)) return true;
      const anchor = decodeURIComponent(url.hash.slice(1));
      return anchor !== '' && this.#pages.get(file)?.ids.has(anchor) !== true;
    };
    return [...this.#pages.values()].flatMap(({ path, links }) =>
      [...links].filter((href) => leadsNowhere(href, path)).map((href) => ({ page: path, href })),
    );
  }
}

/**
 * Stops the build where an internal link or anchor leads nowhere.
 * @param root the project's folder, where the content lies
 * @throws ContentError naming content file and line, or the page, of every such link
 */
export async function checkLinks(root: URL, site: BuiltSite, links: SiteLinks): Promise<void> {
  const broken = links.findBroken(site);
  if (broken.length === 0) return;
  const faults = await Promise.all(broken.map((link) => describe(root, link)));
  throw new ContentError(faults);
}

/** Names the content file and line a broken link was written in, or else the page it stands on. */
async function describe(root: URL, { page, href }: BrokenLink): Promise<Fault> {
  const content = fileURLToPath(new URL('content/', root));
  const found = `链接“${href}”没有去处。`;
  const cure = '改成有的地址：部分、条、点的地址见 content/README.md。';
  const written = `(${href.slice(Math.max(0, href.indexOf('#')))})`;
  for (const file of await readdir(content, { recursive: true })) {
    if (!file.endsWith('.mdx')) continue;
    const lines = (await readFile(join(content, file), 'utf8')).split('\n');
    const line = lines.findIndex((text) => text.includes(written) || text.includes(`(${href})`));
    if (line !== -1) return { file: `content/${file}`, line: line + 1, found, cure };
  }
  return { file: page, found, cure };
}
