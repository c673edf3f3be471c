import { SearchLoadError } from './load-error.ts';
import { isPiece } from './piece.ts';

interface Engine {
  init(): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: true }): Engine;
}

/** An opened index. Both methods throw SearchLoadError. */
export interface Index {
  /** URL of its folder, with a slash at its end. */
  readonly base: string;
  /** Ids of the records in which the words stand in a row, in the order they were indexed. */
  find(words: readonly string[]): Promise<readonly string[]>;
  /** Reads a JSON file that lies beside the index. */
  json(path: string): Promise<unknown>;
}

/** What Pagefind loads by itself: pieces of the index, its directory, the list of indexes, the engine. */
const OWN = /\.pf_\w+$|\.pagefind$|\/pagefind-entry\.json(?:\?|$)/u;

let failures = 0;
let watching = false;

/**
 * Watches what Pagefind loads. It swallows a piece of the index that fails to load or to be decoded
 * and answers as if nothing was found; counting such pieces is the only way to tell that from a true
 * “nothing”.
 */
function watchRequests(): void {
  if (watching) return;
  watching = true;
  const request = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!OWN.test(url)) return request(input, init);
    try {
      const response = await request(input, init);
      if (!response.ok) throw new Error(`${String(response.status)} for ${url}`);
      if (url.includes('.json')) return response;
      const body = await response.arrayBuffer();
      if (!(await isPiece(body))) throw new Error(`${url} is damaged`);
      return new Response(body, { headers: response.headers });
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}

async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  const before = failures;
  let value: T;
  try {
    value = await work();
  } catch (cause) {
    throw new SearchLoadError(`${what} failed`, { cause });
  }
  if (failures > before) throw new SearchLoadError(`${what}: a request failed`);
  return value;
}

/**
 * Opens the index. Loads the engine (a script and WebAssembly) and the index's directory.
 *
 * A worker remembers that a script failed to load for as long as it lives: after a failure, open
 * the index in a new worker.
 * @param base URL of the folder the index was written to, with a slash at its end
 * @throws SearchLoadError
 */
export async function openIndex(base: string): Promise<Index> {
  watchRequests();
  const engine = await guarded('Opening the index', async () => {
    const module = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as PagefindModule;
    const instance = module.createInstance({ basePath: base, noWorker: true });
    await instance.init();
    // Pagefind starts without waiting for its files; an empty search waits, and reports a failure.
    await instance.search('');
    return instance;
  });
  return {
    base,
    async find(words) {
      const term = `"${words.join(' ')}"`;
      const { results } = await guarded('Searching', () => engine.search(term));
      return results.map(({ id }) => id);
    },
    async json(path) {
      try {
        const response = await fetch(base + path);
        if (!response.ok) throw new Error(String(response.status));
        return (await response.json()) as unknown;
      } catch (cause) {
        throw new SearchLoadError(`${path} could not be loaded`, { cause });
      }
    },
  };
}
