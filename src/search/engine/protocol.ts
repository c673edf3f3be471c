import type { SearchedReport, SearchOptions, SearchResult } from './types.ts';

/** What the page asks the worker. `base` is the URL of the index's folder, ending with a slash. */
export interface Request {
  readonly number: number;
  readonly base: string;
  /** Without a query the index is only opened. */
  readonly query?: string;
  readonly options?: SearchOptions;
}

/** What the worker answers: the reports or any number of results, then one that is `done`. */
export type Response =
  | { readonly number: number; readonly reports: readonly SearchedReport[] }
  | { readonly number: number; readonly result: SearchResult }
  | { readonly number: number; readonly done: true; readonly failure?: string };
