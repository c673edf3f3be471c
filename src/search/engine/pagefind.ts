import { SearchLoadError } from './load-error.ts';
import type { Fragment } from '../format/read-record.ts';

/** A page Pagefind found, and its fragment, loaded when asked for. */
export interface Candidate {
  readonly id: string;
  readonly data: () => Promise<Fragment>;
}

interface Engine {
  init(): Promise<void>;
  search(
    term: string,
    options: { filters: Readonly<Record<string, readonly string[]>> },
  ): Promise<{ readonly results: readonly Candidate[] }>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: true }): Engine;
}

/** An opened index. Both methods throw SearchLoadError. */
export interface Index {
  /**
   * Pages that hold a phrase, in the order they were indexed.
   * @param keys the phrase's search key
   */
  find(
    keys: string,
    filters: Readonly<Record<string, readonly string[]>>,
  ): Promise<readonly Candidate[]>;
  /** Read a JSON file that lies beside the index, once. */
  table<T>(name: string): Promise<T>;
}

let failures = 0;
let watching = false;

/**
 * Pagefind swallows a piece of the index that fails to load and answers as if nothing was found.
 * Counting failed requests is the only way to tell that from a true "nothing".
 */
function watchRequests(): void {
  if (watching) return;
  watching = true;
  const request = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    try {
      const response = await request(input, init);
      if (!response.ok) failures += 1;
      return response;
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
 * Open the index. Loads the engine (a script and WebAssembly) and the index's directory.
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
    await instance.search('', { filters: {} });
    return instance;
  });
  const tables = new Map<string, Promise<unknown>>();
  return {
    async find(keys, filters) {
      const term = `"${Array.from(keys).join(' ')}"`;
      const { results } = await guarded('Searching', () => engine.search(term, { filters }));
      return results.map(({ id, data }) => ({ id, data: () => guarded('Reading', data) }));
    },
    table<T>(name: string) {
      const known = tables.get(name);
      const table =
        known ??
        guarded(`Loading ${name}`, async () => {
          const json: unknown = await (await fetch(base + name)).json();
          return json;
        });
      tables.set(name, table);
      return table as Promise<T>;
    },
  };
}
