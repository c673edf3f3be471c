import { SearchClient } from '../engine/client.ts';
import { LIMIT } from '../engine/types.ts';
import { adoptStyles } from '../../dom/adopt-styles.ts';
import { Answer } from './answer.ts';
import { closeAsExpected } from './dialog.ts';
import { Finder } from './finder.ts';
import { isComposing, isQuiet, moveWithArrows } from './keyboard.ts';
import { forgetHere, leave, leftAnywhere, leftHere, type Asked, type Left } from './memory.ts';
import { PageAddress } from './page-address.ts';
import { NOTHING, toAddress, widened, type Question } from './question.ts';
import { SearchForm } from './search-form.ts';
import { startWorker } from './start-worker.ts';
import styles from './results.css?inline';

adoptStyles(styles);

/** Milliseconds without a key before a query is asked; letters come one by one, and slower. */
const PAUSE = 80;
const PAUSE_IN_LETTERS = 300;

/** Milliseconds after which a reader has stopped scrolling. */
const SETTLED = 150;

const FIRST = { limit: LIMIT, opened: [], scroll: 0 } as const;

/** The search box: a form and what was found. On the search page, its address too. */
class ReportSearch extends HTMLElement {
  readonly #dialog = this.closest('dialog');
  readonly #address = this.#dialog === null ? new PageAddress() : undefined;
  readonly #form = new SearchForm(this);
  readonly #client = new SearchClient(this.#form.index, startWorker);
  readonly #finder = new Finder(this.#client, this.#form);
  #asked: Asked = { ...FIRST, question: NOTHING };
  #answer: Answer | undefined;
  #answered = Promise.resolve();
  #pause: number | undefined;
  #scrolling: number | undefined;

  connectedCallback(): void {
    if (this.#dialog !== null) closeAsExpected(this.#dialog);
    this.addEventListener('input', (event) => {
      if (!isQuiet(event)) this.#askSoon();
    });
    this.addEventListener('compositionend', () => {
      this.#askSoon();
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
      if (target instanceof HTMLButtonElement) this.#press(target);
    });
    (this.#dialog ?? document).addEventListener('scroll', () => {
      clearTimeout(this.#scrolling);
      this.#scrolling = window.setTimeout(() => {
        this.#leave();
      }, SETTLED);
    });
    this.#dialog?.addEventListener('close', forgetHere);
    this.#start();
  }

  #start(): void {
    this.#address?.follow((question) => {
      void this.#restore({ ...FIRST, ...leftHere(), question });
    });
    // What was typed while this script was loading stays, whatever was asked before.
    const typed = this.#form.read().q;
    const asked = this.#address?.read();
    const left = leftHere() ?? (asked === undefined ? leftAnywhere() : undefined);
    if (asked !== undefined && asked.q !== '' && ['', asked.q].includes(typed)) {
      void this.#restore({ ...FIRST, ...left, question: asked });
    } else if (asked === undefined && typed === '' && left !== undefined) {
      void this.#restore(left);
    } else this.#askAnew();
  }

  /** Asks as the reader left it, and scrolls to where that was. */
  async #restore({ scroll, ...asked }: Left): Promise<void> {
    this.#form.write(asked.question);
    if (this.#dialog !== null) this.#form.select();
    this.#ask(asked);
    await this.#answered;
    (this.#dialog ?? document.documentElement).scrollTop = scroll;
  }

  /** Keeps what is asked for whenever the reader comes back. */
  #leave(): void {
    if (this.#dialog?.open === false) return;
    const { scrollTop: scroll } = this.#dialog ?? document.documentElement;
    leave({ ...this.#asked, scroll });
  }

  /** Asks after a pause, so that a word typed letter by letter is one question. */
  #askSoon(): void {
    const question = this.#form.read();
    if (toAddress(question) === toAddress(this.#asked.question)) return;
    this.#client.cancel();
    this.#answer?.end();
    clearTimeout(this.#pause);
    const pause = /[a-z]/iu.test(question.q) ? PAUSE_IN_LETTERS : PAUSE;
    this.#pause = window.setTimeout(() => {
      this.#askAnew(question, pause);
    }, pause);
  }

  /** Asks a question, and no more of its answer than is shown at first. */
  #askAnew(question = this.#form.read(), waited = 0): void {
    this.#form.write(question);
    this.#address?.write(this.#form.question);
    this.#ask({ ...FIRST, question: this.#form.question }, { waited });
  }

  /** Asks; whatever was asked before is dropped. */
  #ask(asked: Asked, { waited = 0, isMore = false } = {}): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#asked = asked;
    this.#answer?.end();
    this.#answer = new Answer(this, this.#form, asked, { waited, isMore });
    this.#answered = this.#finder.find(asked, this.#answer);
    this.#leave();
  }

  /** Enter: on to the first hit. */
  async #submit(): Promise<void> {
    if (this.#pause !== undefined) this.#askAnew();
    await this.#answered;
    if (!this.contains(document.activeElement)) return;
    this.querySelector<HTMLElement>('.search-hit')?.focus();
  }

  #press(button: HTMLButtonElement): void {
    const { question, limit, opened } = this.#asked;
    const more = limit + LIMIT;
    const ways: Readonly<Record<string, () => void>> = {
      'search-retry': () => {
        this.#retry(button.value);
      },
      'search-more': () => void this.#showMore(button, { question, limit: more, opened }),
      'search-open-report': () =>
        void this.#showMore(button, { question, limit: more, opened: [...opened, button.value] }),
      'search-widen': () => {
        this.#change(widened(question));
      },
      'search-offer': () => {
        this.#change({ ...question, q: button.value });
      },
    };
    ways[button.className]?.();
  }

  /** Asks another question than the one in the form: a step of its own for Back. */
  #change(question: Question): void {
    this.#form.focus();
    this.#address?.finish();
    this.#askAnew(question);
    this.#address?.finish();
  }

  /** Shows more hits of a tier, and goes to the first that was not there. */
  async #showMore(pressed: Element, asked: Asked): Promise<void> {
    const kind = pressed.closest('.search-tier')?.className.split(' ').pop() ?? '';
    const links = (): HTMLAnchorElement[] => [
      ...this.querySelectorAll<HTMLAnchorElement>(`.${kind} .search-hit`),
    ];
    const known = new Set(links().map(({ href }) => href));
    this.#ask(asked, { isMore: true });
    await this.#answered;
    links()
      .find(({ href }) => !known.has(href))
      ?.focus();
  }

  /** Starts over with nothing of what may have failed or got stuck. */
  #retry(how: string): void {
    if (how === 'reload') {
      location.reload();
      return;
    }
    this.#client.close();
    this.#ask(this.#asked);
  }
}

customElements.define('report-search', ReportSearch);
