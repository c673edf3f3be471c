import { INDEX_FOLDER } from '../format/index-folder.ts';
import { readRecord, type Page, type StoredRecord } from '../format/record.ts';
import {
  LIBRARY_FILE,
  recordFile,
  SOUNDS_FILE,
  TRADITIONAL_FILE,
  type LibraryTable,
  STRANGERS_FILE,
  type SoundsTable,
  type Syllables,
  type TraditionalTable,
} from '../format/tables.ts';
import { SearchLoadError } from './load-error.ts';
import { openIndex, type Index } from './pagefind.ts';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The index with its tables and the records read so far. Whatever is loaded is loaded once. */
export class Library {
  readonly index: Index;
  readonly table: LibraryTable;
  /** The report each record belongs to, by the record's id. */
  readonly reports: ReadonlyMap<string, LibraryTable['reports'][number]>;
  readonly #loaded = new Map<string, Promise<unknown>>();

  private constructor(index: Index, table: LibraryTable) {
    this.index = index;
    this.table = table;
    this.reports = new Map(
      table.reports.flatMap((report) => report.records.map((id) => [id, report])),
    );
  }

  /**
   * Opens the index at `base`, the URL of its folder with a slash at its end.
   * @throws SearchLoadError
   */
  static async open(base: string): Promise<Library> {
    const index = await openIndex(base);
    const table = await index.json(LIBRARY_FILE);
    const isTable = isObject(table) && typeof table.common === 'string' && isObject(table.reports);
    if (!isTable) throw new SearchLoadError(`${LIBRARY_FILE} is damaged`);
    return new Library(index, table as unknown as LibraryTable);
  }

  /** The pages of a record. */
  record(id: string): Promise<readonly Page[]> {
    const { base } = this.index;
    const site = base.slice(0, base.lastIndexOf(`/${INDEX_FOLDER}/`));
    return this.#load(recordFile(id), (stored) => readRecord(stored as StoredRecord, site));
  }

  sounds(): Promise<SoundsTable> {
    return this.#load(SOUNDS_FILE, (table) => {
      const isTable = isObject(table) && isObject(table.followers) && isObject(table.syllables);
      if (!isTable) throw new TypeError('no table');
      return table as unknown as SoundsTable;
    });
  }

  /** How common characters are read that are not in the index. */
  strangers(): Promise<Syllables> {
    return this.#load(STRANGERS_FILE, (table) => {
      if (!isObject(table)) throw new TypeError('no table');
      return table as Syllables;
    });
  }

  traditional(): Promise<TraditionalTable> {
    return this.#load(TRADITIONAL_FILE, (table) => {
      if (typeof table !== 'string') throw new TypeError('no table');
      return table;
    });
  }

  /** Loads a file once; what failed is loaded again when it is asked for again. */
  #load<T>(path: string, read: (json: unknown) => T): Promise<T> {
    const known = this.#loaded.get(path);
    if (known !== undefined) return known as Promise<T>;
    const loading = this.index.json(path).then((json) => {
      try {
        return read(json);
      } catch (cause) {
        throw new SearchLoadError(`${path} is damaged`, { cause });
      }
    });
    this.#loaded.set(path, loading);
    loading.catch(() => this.#loaded.delete(path));
    return loading;
  }
}
