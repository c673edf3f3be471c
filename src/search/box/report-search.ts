import { SearchClient } from '../engine/client.ts';
import { Answer } from './answer.ts';
import { closeAsExpected } from './dialog.ts';
import { isComposing, moveWithArrows } from './keyboard.ts';
import { PageAddress } from './page-address.ts';
import { filtersOf, readQuestion, type Question } from './question.ts';
import { adoptStyles } from '../../dom/adopt-styles.ts';
import { startWorker } from './start-worker.ts';
import styles from './results.css?inline';

adoptStyles(styles);

/** Hits of a tier shown at first; 显示更多 adds as many. */
const HITS = 20;

/** The search box: a field, its filters and what was found. On the search page, its address too. */
class ReportSearch extends HTMLElement {
  readonly #client = new SearchClient(this.dataset.index ?? '', startWorker);
  readonly #address = this.closest('dialog') === null ? new PageAddress() : undefined;
  #answer: Answer | undefined;
  #answered = Promise.resolve();
  #portions = 1;

  connectedCallback(): void {
    const dialog = this.closest('dialog');
    if (dialog !== null) closeAsExpected(dialog);
    this.addEventListener('input', (event) => {
      // What an input method composes is no query yet.
      if (!(event instanceof InputEvent && event.isComposing)) this.#askAnew();
    });
    this.addEventListener('compositionend', () => {
      this.#askAnew();
    });
    this.addEventListener('change', () => this.#address?.finish());
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      moveWithArrows(this, event);
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      // Enter may have come before this script, and then no change of the field is told.
      this.#address?.finish();
      void this.#submit();
    });
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.matches('.search-retry')) this.#retry();
      else if (target.matches('.search-more')) void this.#showMore(target);
    });
    this.#start();
  }

  #start(): void {
    this.#address?.follow((question) => {
      this.#fill(question);
      this.#ask();
    });
    const asked = this.#address?.read();
    // What was typed while this script was loading stays.
    if (asked !== undefined && this.#question().q === '') this.#fill(asked);
    this.#askAnew();
  }

  #fill(question: Question): void {
    for (const [name, value] of Object.entries(question) as [string, string][]) {
      const field = this.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`);
      if (field === null) continue;
      field.value = value;
      // A filter nobody offered is shown as none, and is none.
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
    }
  }

  #question(): Question {
    return readQuestion(new FormData(this.querySelector('form') ?? undefined));
  }

  #askAnew(): void {
    this.#portions = 1;
    this.#address?.write(this.#question());
    this.#ask();
  }

  /** Asks what stands in the form; whatever was asked before is dropped. */
  #ask(): void {
    this.#answer?.end();
    this.#answer = new Answer(this, HITS * this.#portions);
    this.#answered = this.#find(this.#answer);
  }

  async #find(answer: Answer): Promise<void> {
    const question = this.#question();
    const options = { filters: filtersOf(question), portions: this.#portions };
    try {
      if (question.q.trim() === '') await this.#client.open();
      else
        await this.#client.search(question.q, options, (result) => {
          answer.show(result);
        });
      answer.finish();
    } catch {
      answer.fail(await this.#isReplaced());
    }
  }

  /** Whether the site was published anew under the open page, and its index is no longer there. */
  async #isReplaced(): Promise<boolean> {
    try {
      const { status } = await fetch(`${this.dataset.index ?? ''}pagefind.js`, { method: 'HEAD' });
      return status === 404;
    } catch {
      return false;
    }
  }

  /** Enter: on to the first hit. */
  async #submit(): Promise<void> {
    await this.#answered;
    if (!this.contains(document.activeElement)) return;
    this.querySelector<HTMLElement>('.search-hit')?.focus();
  }

  /** Shows more hits, and goes to the first that was not there. */
  async #showMore(button: Element): Promise<void> {
    const links = (): HTMLAnchorElement[] => [
      ...this.querySelectorAll<HTMLAnchorElement>(`.${kind} .search-hit`),
    ];
    const kind = button.closest('.search-tier')?.className.split(' ').at(-1) ?? '';
    const known = new Set(links().map(({ href }) => href));
    this.#portions += 1;
    this.#ask();
    await this.#answered;
    // What may hold hits may turn out to hold none: the focus must not get lost with the button.
    const next = links().find(({ href }) => !known.has(href)) ?? links().at(-1);
    next?.focus();
  }

  /** Starts over with nothing of what may have failed or got stuck. */
  #retry(): void {
    this.#client.close();
    this.#ask();
  }
}

customElements.define('report-search', ReportSearch);
