import { addressedId } from '../../dom/hash.ts';
import { GAP } from './address.ts';
import { dropPhrases, takePhrases } from './carried.ts';
import { findMatches, findTarget, reveal } from './matches.ts';
import { adoptStyles } from '../../dom/adopt-styles.ts';
import styles from './phrase-bar.css?inline';

adoptStyles(styles);

const ALL = 'search-phrase';
const CURRENT = 'search-current';

/** What is open above the page; browsers that know no popover refuse the whole selector. */
const COVERS = CSS.supports('selector(:popover-open)')
  ? 'dialog[open], :popover-open'
  : 'dialog[open], [data-open]';

/** Shows ranges under a name of phrase-bar.css, or none; browsers without highlights mark nothing. */
function highlight(name: string, ...ranges: readonly Range[]): void {
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges));
}

/** The bar that says how often the phrase stands on the page, and leads from place to place. */
class PhraseBar extends HTMLElement {
  /** What is marked: phrases that stand on the page, and every place of them. */
  phrases: readonly string[] = [];
  ranges: readonly Range[] = [];
  #at = 0;
  #notice = '';
  readonly #events = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#events;
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      if (target.value === '') this.#clear();
      else this.#go(this.#at + Number(target.value));
    });
    const onEscape = (event: KeyboardEvent): void => {
      // Escape belongs first to what is open above the page, before that has taken it.
      const isCovered = document.querySelector(COVERS) !== null;
      if (event.key === 'Escape' && !event.isComposing && !isCovered) this.#clear();
    };
    document.addEventListener('keydown', onEscape, { signal, capture: true });
    this.#mark();
  }

  #mark(): void {
    const { unit, isMoved } = findTarget(addressedId());
    if (isMoved) {
      this.#notice = '原来的位置已不在本页，检索目录可能较旧。';
      unit?.scrollIntoView({ behavior: 'instant' });
    }
    highlight(ALL, ...this.ranges);
    const first = this.ranges.findIndex((range) => unit?.contains(range.startContainer));
    this.#render();
    this.#go(Math.max(0, first));
  }

  #render(): void {
    const button = (value: string, text: string): HTMLButtonElement => {
      const made = document.createElement('button');
      Object.assign(made, { type: 'button', value, textContent: text });
      return made;
    };
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    const steps = this.ranges.length > 1 ? [button('-1', '上一处'), button('1', '下一处')] : [];
    this.replaceChildren(status, ...steps, button('', '取消标示'));
  }

  #go(to: number): void {
    const count = this.ranges.length;
    this.#at = (to + count) % count;
    const range = this.ranges[this.#at];
    const names = this.phrases.map((phrase) => `“${phrase.replace(GAP, '……')}”`).join('');
    if (range === undefined) return;
    const place = `${names}第${String(this.#at + 1)}处，本页共${String(count)}处`;
    this.querySelector('p')?.replaceChildren(this.#notice + place);
    highlight(CURRENT, range);
    const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
    reveal(range, header, this.getBoundingClientRect().top);
  }

  #clear(): void {
    this.#events.abort();
    for (const name of [ALL, CURRENT]) highlight(name);
    dropPhrases();
    this.remove();
  }
}

customElements.define('phrase-bar', PhraseBar);

/** Marks the phrases carried here, goes to the place the address names and shows the bar. */
export function showPhrases(): void {
  const bar = new PhraseBar();
  // Of what comes with an address, only what stands in the report is shown: a link may come from
  // anyone, and his words are not to appear in this frame.
  bar.phrases = takePhrases().filter((phrase) => findMatches([phrase]).length > 0);
  if (bar.phrases.length === 0) return;
  bar.ranges = findMatches(bar.phrases);
  const show = (): void => document.querySelector('main')?.prepend(bar);
  // Before the page is loaded, the browser would scroll on to the place the address names.
  if (document.readyState === 'complete') show();
  else addEventListener('load', show, { once: true });
}
