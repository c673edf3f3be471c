import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { BuiltPage, BuiltSite } from '../built-site/built-site.ts';

/** A link on a built page that leads nowhere. */
export interface BrokenLink {
  /** Address of the page below the base. */
  readonly page: string;
  readonly href: string;
}

/**
 * Stops the build where an internal link or anchor leads nowhere.
 * @param root the project's folder, where the content lies
 * @throws Error naming content file and line, or the page, of every such link
 */
export async function checkLinks(root: URL, site: BuiltSite): Promise<void> {
  const broken = findBrokenLinks(site);
  if (broken.length === 0) return;
  const lines = await Promise.all(broken.map((link) => describe(root, link)));
  throw new Error(`Links that lead nowhere:\n${[...new Set(lines)].join('\n')}`);
}

/** Returns the links and anchors of a site that lead nowhere. Other sites' are not looked at. */
export function findBrokenLinks({ url: address, files, pages }: BuiltSite): BrokenLink[] {
  const origin = 'https://site.invalid';
  const home = new URL(new URL(address).pathname, origin);
  const ids = new Map(pages.map((page) => [`/${page.file}`, idsOf(page)]));
  return pages.flatMap((page) =>
    linksOf(page)
      .filter((href) => {
        const url = new URL(href, new URL(page.path, home));
        if (url.origin !== origin) return false;
        if (!url.pathname.startsWith(home.pathname)) return true;
        const path = decodeURIComponent(url.pathname.slice(home.pathname.length - 1));
        const file = path.endsWith('/') ? `${path}index.html` : path;
        if (!files.has(file)) return true;
        const anchor = decodeURIComponent(url.hash.slice(1));
        return anchor !== '' && ids.get(file)?.has(anchor) !== true;
      })
      .map((href) => ({ page: page.path, href })),
  );
}

function idsOf(page: BuiltPage): Set<string> {
  const ids = new Set<string>();
  visit(page.tree, 'element', ({ properties }: Element) => {
    if (typeof properties.id === 'string') ids.add(properties.id);
  });
  return ids;
}

function linksOf(page: BuiltPage): string[] {
  const links: string[] = [];
  visit(page.tree, 'element', ({ properties }: Element) => {
    for (const name of ['href', 'src', 'action'] as const) {
      const value = properties[name];
      if (typeof value === 'string') links.push(value);
    }
  });
  return links;
}

/** Names the content file and line a broken link was written in, or else the page it stands on. */
async function describe(root: URL, { page, href }: BrokenLink): Promise<string> {
  const content = fileURLToPath(new URL('content/', root));
  const written = `(${href.slice(Math.max(0, href.indexOf('#')))})`;
  for (const file of await readdir(content, { recursive: true })) {
    if (!file.endsWith('.mdx')) continue;
    const lines = (await readFile(join(content, file), 'utf8')).split('\n');
    const line = lines.findIndex((text) => text.includes(written) || text.includes(`(${href})`));
    if (line !== -1) return `content/${file}:${String(line + 1)}: ${href}`;
  }
  return `page ${page}: ${href}`;
}
