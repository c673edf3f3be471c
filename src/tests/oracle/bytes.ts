import { glob, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { Library } from '../../search/engine/library.ts';
import { Search } from '../../search/engine/search.ts';

let sent = 0;
let broken: RegExp | undefined;
let damage: (body: Buffer) => Buffer | undefined = () => undefined;

/** Has files that match answered with something else, or with nothing; without a pattern, none. */
export function breakFiles(pattern: RegExp | undefined, answer: typeof damage = damage): void {
  broken = pattern;
  damage = answer;
}

/** Bytes of a file as gzip sends it, or as they are where it is packed already (the index is). */
export function sentSize(body: Buffer): number {
  const isPacked = body.subarray(0, 2).equals(Buffer.of(0x1f, 0x8b));
  return isPacked ? body.length : gzipSync(body, { level: 9 }).length;
}

/** Lets `fetch` read files and count them, so that Pagefind's engine runs as in a browser. */
export function serveFiles(): void {
  globalThis.fetch = async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    url.search = '';
    const whole = await readFile(url).catch(() => undefined);
    const isBroken = whole !== undefined && broken?.test(url.pathname) === true;
    const body = isBroken ? damage(whole) : whole;
    if (body === undefined) return new Response('', { status: 404 });
    sent += sentSize(body);
    return new Response(new Uint8Array(body));
  };
}

/** Bytes of the worker, and of the interface with the scripts it imports, in the built site. */
async function ownCode(dist: URL): Promise<number> {
  let size = 0;
  const folder = new URL('_astro/', dist);
  const names = await Array.fromAsync(glob('{report-search.,worker-}*.js', { cwd: folder }));
  for (const name of names) {
    const body = await readFile(new URL(name, folder));
    const imported = body.toString().matchAll(/from"\.\/(?<file>[^"]+)"/gu);
    // The page's own script is there before the search is opened.
    for (const { groups } of imported) {
      if (groups?.file?.startsWith('Page.') === false) names.push(groups.file);
    }
    size += sentSize(body);
  }
  return size;
}

/**
 * Bytes from opening the search to the first hit, for each query with nothing loaded before.
 * @param base folder of an index
 * @param dist folder of the built site
 */
export async function coldBytes(
  base: string,
  dist: URL,
  queries: readonly string[],
): Promise<number[]> {
  const engine = sentSize(await readFile(new URL('pagefind.js', base)));
  const code = engine + (await ownCode(dist));
  const bytes: number[] = [];
  for (const query of queries) {
    sent = code;
    const search = new Search(await Library.open(base));
    for await (const { tiers } of search.search(query)) if (tiers.length > 0) break;
    bytes.push(sent);
  }
  return bytes;
}
