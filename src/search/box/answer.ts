import type { SearchResult } from '../engine/types.ts';
import { renderTier } from './results.ts';
import { failure, HINT, IN_DEVELOPMENT, summary } from './wording.ts';

/** Milliseconds before the reader is told that it takes a while, and is offered to start anew. */
const PATIENCE = 300;
const RETRY_AFTER = 10_000;

/**
 * What stands below the form while one question is answered: a sentence that is also announced,
 * help where it is needed, and the hits. What the last question found stays until there is
 * something better.
 */
export class Answer {
  readonly #box: Element;
  readonly #limit: number;
  readonly #timers: readonly number[];
  #result: SearchResult | undefined;
  #tiersShown = 0;
  #isOver = false;

  /**
   * @param box the element of SearchBox.astro
   * @param limit hits shown of each tier
   */
  constructor(box: Element, limit: number) {
    this.#box = box;
    this.#limit = limit;
    this.#timers = [
      window.setTimeout(() => {
        this.#say('正在检索……');
      }, PATIENCE),
      window.setTimeout(() => {
        this.#reveal('.search-retry');
      }, RETRY_AFTER),
    ];
  }

  /** Another question is asked: this one has nothing to say any more. */
  end(): void {
    this.#isOver = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** Shows a result, or the tiers that have come since. Those shown stay: one may have the focus. */
  show(result: SearchResult): void {
    if (this.#isOver) return;
    this.#result = result;
    const tiers = result.tiers.slice(this.#tiersShown);
    if (tiers.length === 0) return;
    if (this.#tiersShown === 0) this.#clear();
    this.#tiersShown = result.tiers.length;
    const hasYears = this.#box.querySelector('[name=year]') !== null;
    const rendered = tiers.map((tier) => renderTier(tier, this.#limit, hasYears));
    this.#box.querySelector('.search-results')?.append(...rendered);
    this.#say(summary(result));
  }

  /** No more is to come; without any result, nothing was asked. */
  finish(): void {
    if (this.#isOver) return;
    this.end();
    if (this.#tiersShown > 0) return;
    this.#clear();
    this.#say(this.#result === undefined ? HINT : summary(this.#result));
    if (this.#result !== undefined) this.#reveal('.search-help');
  }

  /**
   * There is no answer.
   * @param isReplaced whether the page is older than the site
   */
  fail(isReplaced: boolean): void {
    if (this.#isOver) return;
    this.end();
    this.#clear();
    this.#say(import.meta.env.DEV ? IN_DEVELOPMENT : failure(navigator.onLine, isReplaced));
    this.#reveal('.search-retry');
    this.#reveal('.search-help');
  }

  #clear(): void {
    this.#box.querySelector('.search-results')?.replaceChildren();
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
