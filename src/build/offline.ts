import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { BuiltSite } from '../built-site/built-site.ts';

/** What only a server or a script has a use for. */
const LEFT_OUT =
  /^\/pagefind\/|\.(?:js|br|gz|xml)$|^\/(?:_headers|robots\.txt|SHA256SUMS|\.nojekyll)$/u;

/**
 * Parts of a page that work from a server alone: browsers run no module of a folder's, and `'self'`
 * is nobody there. What stays without them is what a page is without scripts.
 */
const LEFT_OUT_OF_PAGES =
  /<script(?! type="application\/ld\+json")[^>]*>.*?<\/script>|<meta http-equiv="content-security-policy"[^>]*>|<button class="print-button"[^>]*>.*?<\/button>|<reading-settings.*?<\/reading-settings>/gsu;

const TAG = /<[a-z](?:"[^"]*"|[^">])*>/gu;
const ADDRESS = /(?<= (?:href|src|action)=")(?<address>\/[^"]*)(?=")/gu;
const STYLE_ADDRESS = /(?<=url\(["']?)(?<address>\/[^"')]*)(?=["']?\))/gu;

/**
 * Writes a built site anew as one that works from a folder or a stick, without any server: reading,
 * contents, citing links, print and PDF; the search page says that it does not search.
 * @param folder where to; what is there already stays
 */
export async function writeOffline(site: BuiltSite, folder: string): Promise<void> {
  const base = new URL(site.url).pathname;
  for (const file of site.files) {
    if (LEFT_OUT.test(file)) continue;
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    const relative = (address: string): string => relativeAddress(address, file, base);
    const read = (): Promise<string> => readFile(join(site.folder, file), 'utf8');
    if (file.endsWith('.html')) await writeFile(target, offlinePage(await read(), relative));
    else if (file.endsWith('.css'))
      await writeFile(target, (await read()).replace(STYLE_ADDRESS, relative));
    else await copyFile(join(site.folder, file), target);
  }
}

function offlinePage(html: string, relative: (address: string) => string): string {
  return html
    .replace(LEFT_OUT_OF_PAGES, '')
    .replace(TAG, (tag) => tag.replace(ADDRESS, (address) => relative(address)));
}

/** The way from a file of the site to an address in it, which names its file: no server does. */
function relativeAddress(address: string, from: string, base: string): string {
  const [, path = '', rest = ''] = /^(?<path>[^?#]*)(?<rest>.*)$/su.exec(address) ?? [];
  const below = `/${path.slice(base.length)}`;
  const file = below.endsWith('/') ? `${below}index.html` : below;
  return posix.relative(dirname(from), file) + rest;
}
