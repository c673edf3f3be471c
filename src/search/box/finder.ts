import type { SearchClient } from '../engine/client.ts';
import type { SearchResult } from '../engine/types.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './memory.ts';
import { isNarrowed, optionsOf, widened } from './question.ts';
import { isReplaced } from './replaced.ts';
import type { SearchForm } from './search-form.ts';

/** Asks the index, and hands what it says to an answer. */
export class Finder {
  readonly #client: SearchClient;
  readonly #form: SearchForm;

  constructor(client: SearchClient, form: SearchForm) {
    this.#client = client;
    this.#form = form;
  }

  /** Finds what is asked. What nothing is found for in what it is narrowed to is asked of all. */
  async find(asked: Asked, answer: Answer): Promise<void> {
    const { question } = asked;
    try {
      if (this.#form.reports.length === 0) this.#form.offer(await this.#client.open());
      if (question.q.trim() === '') {
        answer.finish();
        return;
      }
      const last = await this.#search(asked, (result) => {
        answer.show(result);
      });
      const isEmpty = last?.tiers.length === 0 && isNarrowed(question);
      const all = { ...asked, question: widened(question) };
      answer.finish(isEmpty ? await this.#search(all) : undefined);
    } catch {
      answer.fail(await isReplaced(this.#form.index));
    }
  }

  async #search(
    { question, limit, opened }: Asked,
    onResult: (result: SearchResult) => void = () => undefined,
  ): Promise<SearchResult | undefined> {
    let last: SearchResult | undefined;
    const options = { ...optionsOf(question), limit, opened };
    await this.#client.search(question.q, options, (result) => {
      last = result;
      onResult(result);
    });
    return last;
  }
}
