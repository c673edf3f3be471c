import { SearchLoadError } from './load-error.ts';
import type { Request, Response } from './protocol.ts';
import type { SearchedReport, SearchOptions, SearchResult } from './types.ts';

interface Pending {
  readonly onResult: (result: SearchResult) => void;
  readonly onReports: (reports: readonly SearchedReport[]) => void;
  readonly resolve: () => void;
  readonly reject: (error: SearchLoadError) => void;
}

const ignore = (): void => undefined;

/**
 * The search as the interface uses it. The work is done in a worker, so that typing never waits.
 * Nothing is loaded before the first call.
 */
export class SearchClient {
  readonly #base: string;
  readonly #createWorker: () => Worker;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | undefined;
  #number = 0;
  #latest = 0;

  /**
   * @param base URL of the index's folder, ending with a slash
   * @param createWorker starts `worker.ts`; called again after a failure
   */
  constructor(base: string, createWorker: () => Worker) {
    this.#base = base;
    this.#createWorker = createWorker;
  }

  /**
   * Loads the engine ahead of the first query, and tells which reports are searched.
   * @throws SearchLoadError; calling again tries again
   */
  async open(): Promise<readonly SearchedReport[]> {
    let reports: readonly SearchedReport[] = [];
    await this.#send({}, { onReports: (all) => (reports = all) });
    return reports;
  }

  /** Ends the search under way, whose promise is fulfilled without further results. */
  cancel(): void {
    this.#latest = this.#number += 1;
    this.#worker?.postMessage({
      number: this.#number,
      base: this.#base,
      query: '',
    } satisfies Request);
  }

  /**
   * Searches. A later search ends an earlier one, whose promise is fulfilled without further results.
   * @param query whatever the reader typed; no input throws
   * @param onResult called with the exact hits first, then with each looser tier added
   * @throws SearchLoadError; calling again tries again
   */
  search(
    query: string,
    options: SearchOptions,
    onResult: (result: SearchResult) => void,
  ): Promise<void> {
    return this.#send({ query, options }, { onResult });
  }

  /** Ends the worker and whatever it has under way; the next call starts a new one. */
  close(): void {
    this.#fail('The search was closed');
  }

  #send(
    message: Pick<Request, 'query' | 'options'>,
    on: Partial<Pick<Pending, 'onResult' | 'onReports'>>,
  ): Promise<void> {
    const number = (this.#number += 1);
    if (message.query !== undefined) this.#latest = number;
    return new Promise((resolve, reject) => {
      const { onResult = ignore, onReports = ignore } = on;
      this.#pending.set(number, { onResult, onReports, resolve, reject });
      this.#start().postMessage({ ...message, number, base: this.#base } satisfies Request);
    });
  }

  #start(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = this.#createWorker();
    const isCurrent = (): boolean => worker === this.#worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
      if (isCurrent()) this.#receive(data);
    });
    worker.addEventListener('error', () => {
      if (isCurrent()) this.#fail('The search worker failed');
    });
    this.#worker = worker;
    return worker;
  }

  #receive(response: Response): void {
    const pending = this.#pending.get(response.number);
    if (pending === undefined) return;
    if ('result' in response) {
      if (response.number === this.#latest) pending.onResult(response.result);
      return;
    }
    if ('reports' in response) {
      pending.onReports(response.reports);
      return;
    }
    if (response.failure !== undefined) {
      this.#fail(response.failure);
      return;
    }
    this.#pending.delete(response.number);
    pending.resolve();
  }

  /** Ends the worker: the next call starts with nothing the failed one left behind. */
  #fail(reason: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const failed = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of failed) reject(new SearchLoadError(reason));
  }
}
