import type { SearchedReport } from '../engine/types.ts';
import { possible, renderFilters } from './filters.ts';
import { NOTHING, readQuestion, type Question } from './question.ts';

/** The form: its field, and the lists that stand beside it once the reports are known. */
export class SearchForm {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  #reports: readonly SearchedReport[] = [];
  #question = NOTHING;

  /** URL of the folder of the index. */
  readonly index: string;

  /** @param box the element of SearchBox.astro */
  constructor(box: HTMLElement) {
    const form = box.querySelector('form');
    const field = box.querySelector('input');
    if (form === null || field === null) throw new TypeError('The search box has no form');
    this.index = box.dataset.index ?? '';
    this.#form = form;
    this.#field = field;
  }

  /** Address of the search page. */
  get action(): string {
    return this.#form.getAttribute('action') ?? '';
  }

  /** The reports that are searched, the newest first; none before they are known. */
  get reports(): readonly SearchedReport[] {
    return this.#reports;
  }

  /** What was written into it last, without what no report offers. */
  get question(): Question {
    return this.#question;
  }

  /** Reads the question in it; what its lists do not hold yet is as it was. */
  read(): Question {
    const read = readQuestion(new FormData(this.#form));
    return this.#reports.length === 0 ? { ...this.#question, q: read.q } : read;
  }

  /** Writes a question into it. What the reader is typing stays as it is. */
  write(question: Question): void {
    this.#question = question;
    if (this.#field.value !== question.q) this.#field.value = question.q;
    this.#renderFilters();
  }

  /** The reports are known: their lists can be chosen from. */
  offer(reports: readonly SearchedReport[]): void {
    this.#reports = reports;
    this.#renderFilters();
  }

  /** Goes to the field, and selects what stands in it so that typing begins anew. */
  select(): void {
    this.#field.select();
  }

  focus(): void {
    this.#field.focus();
  }

  #renderFilters(): void {
    if (this.#reports.length === 0) return;
    this.#question = possible(this.#reports, this.#question);
    renderFilters(this.#form, this.#reports, this.#question);
  }
}
