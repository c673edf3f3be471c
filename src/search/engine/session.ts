import type { Page } from '../format/record.ts';
import type { SearchedReport } from '../format/tables.ts';
import type { Library } from './library.ts';
import { SearchLoadError } from './load-error.ts';
import type { Filters } from './types.ts';

/** Ends a search that the reader has typed on from. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** One search's view of the library: narrowed by its filters, and ended when it is overtaken. */
export class Session {
  readonly library: Library;
  readonly #filters: Filters;
  readonly #isOver: () => boolean;
  readonly #missing = new Set<string>();

  constructor(library: Library, filters: Filters, isOver: () => boolean) {
    this.library = library;
    this.#filters = filters;
    this.#isOver = isOver;
  }

  /** The most common pairs of the index, the commonest first. */
  get common(): string {
    return this.library.table.common;
  }

  /** Slugs of reports of which a record could not be loaded. */
  get missing(): string[] {
    return [...this.#missing];
  }

  /** Ids of the records in which the words stand in a row, as far as the filters let pass. */
  async find(words: readonly string[]): Promise<string[]> {
    this.#check();
    const found = await this.library.index.find(words);
    this.#check();
    return found.filter((id) => {
      const report = this.library.reports.get(id);
      return report !== undefined && this.#passes(report);
    });
  }

  /** The pages of records, as far as the filters let pass. A record that cannot be loaded has none. */
  async read(ids: readonly string[]): Promise<Page[]> {
    this.#check();
    const { part } = this.#filters;
    const records = ids.map(async (id) => {
      try {
        return await this.library.record(id);
      } catch (error) {
        if (!(error instanceof SearchLoadError)) throw error;
        this.#missing.add(this.library.reports.get(id)?.slug ?? '');
        return [];
      }
    });
    const pages = (await Promise.all(records)).flat();
    this.#check();
    return part === undefined ? pages : pages.filter(({ title }) => title === part);
  }

  #passes({ slug, kind, year }: SearchedReport): boolean {
    const {
      report = slug,
      kind: wantedKind = kind,
      year: wantedYear = String(year),
    } = this.#filters;
    return report === slug && wantedKind === kind && wantedYear === String(year);
  }

  #check(): void {
    if (this.#isOver()) throw new Overtaken();
  }
}
