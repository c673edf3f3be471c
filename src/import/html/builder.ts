import type { DoubtKind } from '../doubts.ts';
import type { Ledger } from '../ledger.ts';
import type { Block, Fate, Format, Inline, Paragraph, Table } from '../source.ts';
import { tidy } from '../inlines.ts';

/** What the elements around say of a text. */
export interface Setting extends Format, Pick<Paragraph, 'align' | 'heading'> {}

/** An indent at the start of a line, which makes it a paragraph. */
const INDENT = /^[\u3000\u00A0]/u;

/** Collects the text of a web page as paragraphs and tables. */
export class Builder {
  readonly blocks: Block[] = [];
  readonly #ledger: Ledger;
  #inlines: Inline[] = [];
  #hints: Setting = {};
  #isBroken = false;
  #mark = '';

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** A builder for what lies inside, such as a cell; the account is one. */
  inner(): Builder {
    return new Builder(this.#ledger);
  }

  /** Adds text as a browser shows it: runs of ASCII white space count as one space. */
  text(value: string, setting: Setting): void {
    const shown = value.replaceAll(/[ \t\r\n\f]+/gu, ' ');
    this.leave('markup', value.length - shown.length);
    if (shown === ' ' && (this.#isBroken || this.#inlines.length === 0)) {
      this.leave('markup', 1);
      return;
    }
    if (this.#isBroken && INDENT.test(shown)) this.finish();
    if (this.#isBroken) this.#add({ type: 'text', text: '\n' }, 1);
    this.#isBroken = false;
    const { bold, script, align, heading } = setting;
    const format = { ...(bold && { bold }), ...(script && { script }) };
    if (this.#inlines.length === 0)
      this.#hints = { ...(align && { align }), ...(heading && { heading }) };
    this.#add({ type: 'text', text: this.#mark + shown, ...format }, this.#mark.length);
    this.#mark = '';
  }

  /** Sets the number that the browser writes before the text that comes next. */
  mark(text: string): void {
    this.#mark = text;
  }

  /** A line break; two of them, or an indent after it, part paragraphs. */
  lineBreak(): void {
    if (this.#isBroken) this.finish();
    else this.#isBroken = this.#inlines.length > 0;
  }

  /** Accounts for characters that are left out. */
  leave(fate: Fate, characters: number): void {
    this.#ledger.leave(fate, characters);
  }

  /** Notes a doubt about the page. */
  doubt(kind: DoubtKind, found: string): void {
    this.#ledger.doubts.push({ kind, at: 0, found, near: '' });
  }

  /** Finishes the open paragraph; one without text leaves nothing. */
  finish(): void {
    const { inlines, removed } = tidy(this.#inlines);
    this.leave('space', removed);
    if (inlines.length > 0) this.blocks.push({ type: 'paragraph', inlines, ...this.#hints });
    [this.#inlines, this.#hints, this.#isBroken] = [[], {}, false];
  }

  /** Adds a table. */
  table(table: Table): void {
    this.finish();
    this.blocks.push(table);
  }

  #add(inline: Inline & { type: 'text' }, added: number): void {
    this.#ledger.added += added;
    const last = this.#inlines.at(-1);
    if (last?.type === 'text' && last.bold === inline.bold && last.script === inline.script) {
      this.#inlines[this.#inlines.length - 1] = { ...last, text: last.text + inline.text };
    } else this.#inlines.push(inline);
  }
}
