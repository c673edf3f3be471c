import { citation, quotation } from './citation.ts';
import { pageMarks } from '../../report/page-marks.ts';
import { adoptStyles } from '../../dom/adopt-styles.ts';
import styles from './menu.css?inline';

adoptStyles(styles);

/** What each button of the menu copies, and how it is confirmed. */
const copies = {
  link: { name: '链接', text: (unit: CitedUnit) => unit.url },
  citation: { name: '引文', text: (unit: CitedUnit) => citation(unit) },
  quotation: { name: '文字和引文', text: (unit: CitedUnit) => quotation(unit.text, unit) },
};

interface CitedUnit {
  readonly report: string;
  readonly place: string;
  readonly url: string;
  readonly text: string;
}

/** The menu that copies a unit's link or citation. */
class CiteMenu extends HTMLElement {
  #unit: CitedUnit | undefined;

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      if (event.target instanceof HTMLButtonElement) void this.#copy(event.target.value);
    });
  }

  /** Opens at a unit's link. */
  open(link: HTMLAnchorElement): void {
    const id = decodeURIComponent(link.hash.slice(1));
    const unit = document.getElementById(id);
    if (unit === null) return;
    const url = new URL(link.hash, this.#address()).href;
    // The link is named by its unit's place.
    const place = (link.getAttribute('aria-label') ?? '').replace(/^引用/u, '');
    this.#unit = { report: this.dataset.report ?? '', place, url, text: quotedText(unit) };
    this.#say('.cite-place', place);
    this.#say('[role=status]', '');
    this.showPopover({ source: link });
    this.querySelector('button')?.focus();
  }

  /** The page's lasting address, where the publisher has named one. */
  #address(): string {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    return canonical?.href ?? location.href;
  }

  async #copy(kind: string): Promise<void> {
    const copy = kind in copies ? copies[kind as keyof typeof copies] : undefined;
    if (copy === undefined || this.#unit === undefined) return;
    const text = copy.text(this.#unit);
    try {
      await navigator.clipboard.writeText(text);
      this.#say('[role=status]', `已复制${copy.name}`);
    } catch {
      // Refused, or a page without https: the reader can still copy by hand.
      this.#say('[role=status]', `浏览器不允许复制，请手动选取：${text}`);
    }
  }

  #say(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element !== null) element.textContent = text;
  }
}

/** The reader's selection where it lies inside the unit, else the unit's whole text. */
function quotedText(unit: Element): string {
  const selection = document.getSelection();
  const range = selection?.rangeCount === 1 ? selection.getRangeAt(0) : undefined;
  const inside =
    range !== undefined && !range.collapsed && unit.contains(range.commonAncestorContainer);
  const copy = inside ? range.cloneContents() : (unit.cloneNode(true) as Element);
  for (const extra of copy.querySelectorAll(`[${pageMarks.apart.html}]`)) extra.remove();
  return [...copy.childNodes].map((node) => node.textContent).join('');
}

customElements.define('cite-menu', CiteMenu);

/** Opens the page's citing menu for the unit that `link` stands for. */
export function openCiteMenu(link: HTMLAnchorElement): void {
  document.querySelector<CiteMenu>('cite-menu')?.open(link);
}
