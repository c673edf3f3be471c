import { opening, type Doubt } from '../doubts.ts';
import type { Ledger } from '../ledger.ts';
import type { Block, Format, Inline, Paragraph, Picture } from '../source.ts';
import { tidy } from '../inlines.ts';
import { isContents, type Field } from './fields.ts';
import type { Label } from './numbering.ts';

/** What a paragraph is besides its text. */
export interface ParagraphHints extends Pick<Paragraph, 'align' | 'heading' | 'contents'> {
  /** Its automatic number, asked for when it is finished. */
  readonly label: () => Label | undefined;
}

/**
 * A run of paragraphs and tables being read: the body, a cell, a text box or a note. Text is added
 * to the open paragraph; what is anchored in it follows when it is finished.
 */
export class Story {
  readonly blocks: Block[] = [];
  readonly fields: Field[] = [];
  /** The open paragraph lies in a table of contents, or ends one. */
  inContents = false;
  format: Format & { readonly hidden?: boolean; readonly font?: string } = {};
  readonly #ledger: Ledger;
  #inlines: Inline[] = [];
  #anchored: Block[] = [];
  #doubts: Doubt[] = [];
  #label: Label | undefined;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Adds text; `source` is how many characters of the file it stands for. */
  text(value: string, source = value.length): void {
    if (this.fields.some(({ phase }) => phase === 'code')) {
      this.#ledger.leave('field', source);
    } else if (this.format.hidden === true) {
      this.#ledger.leave('hidden', source);
      this.doubt('hidden', `“${opening(value)}”`);
    } else if (value !== '') {
      this.#ledger.added += value.length - source;
      for (const field of this.fields) field.result += value.slice(0, 99);
      this.#append(value);
    }
  }

  /** Adds something that is not text. */
  object(inline: Inline & { type: 'note' | 'picture' }): void {
    if (this.format.hidden !== true) this.#inlines.push(inline);
  }

  /** Adds a picture. */
  picture(picture: Picture): void {
    this.object({ type: 'picture', picture });
  }

  /** Adds blocks that follow the open paragraph. */
  anchor(blocks: readonly Block[]): void {
    this.#anchored.push(...blocks);
  }

  /** Notes a doubt about the open paragraph. */
  doubt(...args: Parameters<Ledger['doubt']>): void {
    this.#doubts.push(this.#ledger.doubt(...args));
  }

  /** Whether the open paragraph shows anything so far. */
  get isOpen(): boolean {
    return this.#inlines.length > 0;
  }

  /** Puts the number before the open paragraph, where it stays open after its end is hidden. */
  number(label: Label | undefined): void {
    this.#label ??= label;
  }

  /** Finishes the open paragraph. One without text and number leaves nothing. */
  finish({ label, ...hints }: ParagraphHints): void {
    const { inlines, removed } = tidy(this.#inlines);
    this.#ledger.leave('space', removed);
    this.number(label());
    const numbered = this.#label === undefined ? inlines : this.#withLabel(this.#label, inlines);
    const near = opening(numbered.map((each) => (each.type === 'text' ? each.text : '')).join(''));
    if (numbered.length > 0) {
      this.#ledger.paragraphs += 1;
      this.blocks.push({ type: 'paragraph', inlines: numbered, ...hints });
    }
    for (const doubt of this.#doubts) {
      doubt.near = near;
      doubt.at = Math.max(1, this.#ledger.paragraphs);
    }
    this.blocks.push(...this.#anchored);
    [this.#inlines, this.#anchored, this.#doubts, this.#label] = [[], [], [], undefined];
    this.inContents = this.fields.some(isContents);
  }

  #append(text: string): void {
    const { bold, script } = this.format;
    const last = this.#inlines.at(-1);
    if (last?.type === 'text' && last.bold === bold && last.script === script) {
      this.#inlines[this.#inlines.length - 1] = { ...last, text: last.text + text };
    } else {
      const format = { ...(bold && { bold }), ...(script && { script }) };
      this.#inlines.push({ type: 'text', text, ...format });
    }
  }

  #withLabel(label: Label, inlines: readonly Inline[]): Inline[] {
    const [first, ...rest] = inlines;
    if (!label.certain) this.doubt('number', label.text);
    if (first === undefined && label.text !== '') this.doubt('emptynumber', label.text);
    const isText = first?.type === 'text';
    const text = label.text + gap(label, isText ? first.text : '');
    this.#ledger.added += text.length;
    if (text === '') return [...inlines];
    return isText
      ? [{ ...first, text: text + first.text }, ...rest]
      : [{ type: 'text', text }, ...inlines];
  }
}

/** Between number and text Word leaves a gap; it is written where the two would run together. */
function gap({ text, suffix }: Label, following: string): string {
  if (suffix === 'space') return ' ';
  if (suffix === 'nothing' || following === '') return '';
  if (/^第.*[^、．.，：）)]$/u.test(text)) return '\u3000';
  return /[\da-z]$/iu.test(text) && /^[\da-z.]/iu.test(following) ? ' ' : '';
}
