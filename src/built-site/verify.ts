import { folderSums, sha256 } from './sums.ts';

/** A file of a site that is not as its digest says. */
export interface Departure {
  /** Its path in the site: `2023/part-1/index.html`. */
  readonly file: string;
  /** One Chinese sentence. */
  readonly found: string;
}

const CHANGED = '与生成时不同。';

/** Files of earlier releases may stay here: no other content ever comes under their names. */
const HASHED = /^(?:_astro|pagefind)\//u;

/** Hosts keep these to themselves. */
const NOT_SERVED = /^(?:_headers|\..*)$/u;

/** Lies compressed beside a file, and is sent in its place. */
const COMPRESSED = /\.(?:br|gz)$/u;

/** Requests at a time. */
const CONNECTIONS = 8;

/** Milliseconds a server may take for a file. */
const PATIENCE = 30_000;

/**
 * Compares a folder with the digests of the site that should be in it.
 * @returns what is missing, changed, or there besides
 */
export async function compareFolder(
  sums: ReadonlyMap<string, string>,
  folder: string,
): Promise<Departure[]> {
  const there = await folderSums(folder);
  const files = new Set([...sums.keys(), ...there.keys()]);
  return [...files].flatMap((file): Departure[] => {
    const [digest, found] = [sums.get(file), there.get(file)];
    if (digest === found) return [];
    if (found === undefined) return [{ file, found: '没有这个文件。' }];
    if (digest !== undefined) return [{ file, found: CHANGED }];
    return HASHED.test(file) ? [] : [{ file, found: '生成时没有这个文件。' }];
  });
}

/**
 * Compares a published site with its digests, as readers get it: pages at their addresses, and what
 * lies compressed beside a file in each encoding. What is there besides, a server does not tell.
 * @param address of the home page
 */
export async function compareAddress(
  sums: ReadonlyMap<string, string>,
  address: string,
): Promise<Departure[]> {
  const home = address.replace(/\/?$/u, '/');
  const departures: Departure[] = [];
  const queue = [...sums].filter(([file]) => !NOT_SERVED.test(file)).values();
  const work = async (): Promise<void> => {
    for (const [file, digest] of queue) {
      if (COMPRESSED.test(file) && sums.has(file.replace(COMPRESSED, ''))) continue;
      const url = new URL(file.replace(/(?<=^|\/)index\.html$/u, ''), home);
      const encodings = sums.has(`${file}.gz`) ? ['identity', 'gzip', 'br'] : ['identity'];
      const found = await firstDeparture(url, encodings, digest);
      if (found !== undefined) departures.push({ file, found });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return departures.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function firstDeparture(
  url: URL,
  encodings: readonly string[],
  digest: string,
): Promise<string | undefined> {
  for (const encoding of encodings) {
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const answer = await fetch(url, { headers: { 'accept-encoding': encoding }, signal });
      const body = new Uint8Array(await answer.arrayBuffer());
      if (sha256(body) === digest) continue;
      return answer.ok ? CHANGED : `取不到（HTTP ${String(answer.status)}）。`;
    } catch {
      return '取不到（服务器没有应答，或答到一半断开）。';
    }
  }
  return undefined;
}
