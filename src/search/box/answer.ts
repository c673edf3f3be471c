import type { SearchResult } from '../engine/types.ts';
import { button } from './element.ts';
import type { Asked } from './memory.ts';
import { renderTier } from './results.ts';
import type { SearchForm } from './search-form.ts';
import { failure, HINT, IN_DEVELOPMENT, summary } from './wording.ts';

/** Milliseconds before the reader is told that it takes a while, and is offered to start anew. */
const PATIENCE = 300;
const RETRY_AFTER = 10_000;

/**
 * What stands below the form while one question is answered: a sentence that is also announced,
 * help where it is needed, and the hits. What the last question found stays until there is
 * something better, also where that fails.
 */
export class Answer {
  readonly #box: HTMLElement;
  readonly #form: SearchForm;
  readonly #asked: Asked;
  readonly #timers: readonly number[];
  readonly #isMore: boolean;
  #result: SearchResult | undefined;
  #isOver = false;

  /**
   * @param box the element of SearchBox.astro
   * @param how milliseconds the reader has been waiting already, and whether what is asked is more
   * of what is shown
   */
  constructor(
    box: HTMLElement,
    form: SearchForm,
    asked: Asked,
    { waited, isMore }: { readonly waited: number; readonly isMore: boolean },
  ) {
    this.#box = box;
    this.#form = form;
    this.#asked = asked;
    this.#isMore = isMore;
    const later = (time: number, work: () => void): number =>
      window.setTimeout(work, Math.max(0, time - waited));
    this.#timers = [
      later(PATIENCE, () => {
        this.#say('正在检索……');
      }),
      later(RETRY_AFTER, () => {
        this.#reveal('.search-retry');
      }),
    ];
  }

  /** Another question is asked: this one has nothing to say any more. */
  end(): void {
    this.#isOver = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** Shows what has been found so far. The focus stays on what it was on. */
  show(result: SearchResult): void {
    if (this.#isOver) return;
    this.#result = result;
    if (result.tiers.length === 0) return;
    const { reports, action } = this.#form;
    const context = { ...this.#asked, reports, searchPage: action };
    this.#clear(result.tiers.map((tier) => renderTier(tier, context)));
    this.#say(summary(result));
    if (result.tiers.some(({ missing }) => missing.length > 0)) this.#reveal('.search-retry');
  }

  /**
   * No more is to come; without any result, nothing was asked.
   * @param elsewhere what the question finds where it is not narrowed, if it is and finds nothing
   */
  finish(elsewhere?: SearchResult): void {
    if (this.#isOver) return;
    this.end();
    const result = this.#result;
    if (result !== undefined && result.tiers.length > 0) return;
    this.#clear();
    this.#say(result === undefined ? HINT : summary(result));
    if (result === undefined) return;
    if (elsewhere !== undefined && elsewhere.tiers.length > 0) {
      this.#say(`在所选范围内没有找到。不限范围：${summary(elsewhere)}`);
      this.#box.querySelector('.search-results')?.append(button('search-widen', '不限范围检索'));
    } else this.#reveal('.search-help');
  }

  /**
   * There is no answer, or no more than is shown.
   * @param isReplaced whether the page is older than the site
   */
  fail(isReplaced: boolean): void {
    if (this.#isOver) return;
    this.end();
    const isShown = this.#isMore || (this.#result?.tiers.length ?? 0) > 0;
    if (!isShown) this.#clear();
    const isAble = typeof WebAssembly !== 'undefined';
    const reason = failure({ isOnline: navigator.onLine, isReplaced, isAble });
    this.#say(import.meta.env.DEV ? IN_DEVELOPMENT : reason);
    this.#reveal('.search-help');
    if (isAble) this.#reveal('.search-retry');
    const retry = this.#box.querySelector<HTMLButtonElement>('.search-retry');
    if (isReplaced && retry !== null) [retry.textContent, retry.value] = ['刷新', 'reload'];
  }

  #clear(content: readonly HTMLElement[] = []): void {
    const results = this.#box.querySelector('.search-results');
    const { activeElement } = document;
    const focused = results?.contains(activeElement) === true ? keyOf(activeElement) : '';
    results?.replaceChildren(...content);
    if (focused !== '') {
      const stops = [...(results?.querySelectorAll<HTMLElement>('a, button') ?? [])];
      stops.find((stop) => keyOf(stop) === focused)?.focus();
    }
    for (const extra of this.#box.querySelectorAll('.search-retry, .search-help')) {
      extra.toggleAttribute('hidden', true);
    }
  }

  #say(sentence: string): void {
    const status = this.#box.querySelector('.search-status');
    if (status !== null && status.textContent !== sentence) status.textContent = sentence;
  }

  #reveal(selector: string): void {
    this.#box.querySelector(selector)?.toggleAttribute('hidden', false);
  }
}

/** What tells a link or button among the results from the others. */
function keyOf(element: Element | null): string {
  if (element instanceof HTMLAnchorElement) return element.href;
  return element === null ? '' : element.className + (element as HTMLButtonElement).value;
}
