import { tidy } from './inlines.ts';
import { Ledger } from './ledger.ts';
import type { Block, Format, Inline, Note, Paragraph, Source } from './source.ts';

/** What only Markdown has: a heading first of all, bold, the rule of a table, the text of a note. */
const SIGNS = [
  /^\s*#{1,6} +\S/u,
  /\*\*[^*\n]+\*\*/u,
  /^\|[ :|-]*-{3,}[ :|-]*\|$/mu,
  /^\[\^[^\]\s]+\]: /mu,
];

/** What opens a line and is no text. */
const OPENING = /^(?:(?<heading>#{1,6}) +|[-*+] +|> ?)/u;
const NOTE = /^\[\^([^\]\s]+)\]: +/u;
const TABLE_RULE = /^\|[ :|-]*-{3,}[ :|-]*\|$/u;

/** Markup inside a line. */
const INLINE = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`\*\*(?<bold>.+?)\*\*`,
    String.raw`!\[(?<alt>[^\]]*)\]\([^)\s]*\)`,
    String.raw`\[\^(?<note>[^\]\s]+)\]`,
    String.raw`\[(?<link>[^\]]*)\]\([^)\s]*\)`,
    String.raw`<(?<script>su[bp])>(?<raised>.*?)</\k<script>>`,
    String.raw`(?<br><br\s*/?>)`,
  ].join('|'),
  'gu',
);

/** Whether a text is Markdown and not as plain as it looks. */
export function isMarkdown(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text));
}

/**
 * Reads a Markdown text: a line is a paragraph, and numbers such as "1. " are text, as reports have
 * them. What is dropped is counted sign by sign.
 */
export function readMarkdown(text: string): Source {
  return new MarkdownReader(text).read();
}

class MarkdownReader {
  readonly #ledger = new Ledger();
  readonly #text: string;
  readonly #notes: Note[] = [];
  readonly #blocks: Block[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): Source {
    const lines = this.#text.split(/(\r\n|[\n\r])/u);
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      if (at % 2 === 1 || line.trim() === '') this.#ledger.leave('space', line.length);
      else if (line.startsWith('|')) at = this.#table(lines, at);
      else this.#line(line);
    }
    const source = this.#ledger.source(this.#blocks, this.#text.length, this.#notes);
    const doubt = { kind: 'markdown', at: 0, found: '', near: '' } as const;
    return { ...source, doubts: [doubt, ...source.doubts] };
  }

  #line(line: string): void {
    const note = NOTE.exec(line);
    const isNote = note !== null && this.#isNote(note[1] ?? '');
    const opening = isNote ? note : OPENING.exec(line);
    const length = opening?.[0].length ?? 0;
    this.#ledger.leave('markup', length);
    const paragraph = this.#paragraph(line.slice(length));
    const heading = opening?.groups?.heading?.length;
    if (isNote) this.#notes.push({ id: note[1] ?? '', paragraphs: [paragraph] });
    else this.#blocks.push({ ...paragraph, ...(heading !== undefined && { heading }) });
  }

  /** Reads a table from its first line on; returns the last one. */
  #table(lines: readonly string[], start: number): number {
    const rows = [];
    let at = start;
    for (; lines[at]?.startsWith('|') === true; at += 2) {
      const line = lines[at] ?? '';
      if (at > start) this.#ledger.leave('space', lines[at - 1]?.length ?? 0);
      if (TABLE_RULE.test(line.trim())) {
        this.#ledger.leave('markup', line.length);
        continue;
      }
      const cells = line
        .trimEnd()
        .replace(/^\|/u, '')
        .replace(/\|$/u, '')
        .split(/(?<!\\)\|/u);
      this.#ledger.leave('markup', line.length - cells.join('').length);
      rows.push(
        cells.map((cell) => ({ paragraphs: [this.#paragraph(cell)], colspan: 1, rowspan: 1 })),
      );
    }
    this.#blocks.push({ type: 'table', rows, headerRows: 1 });
    return at - 2;
  }

  #paragraph(text: string): Paragraph {
    const { inlines, removed } = tidy(this.#inlines(text, {}));
    this.#ledger.leave('space', removed);
    this.#ledger.paragraphs += 1;
    return { type: 'paragraph', inlines };
  }

  #inlines(text: string, format: Format): Inline[] {
    const inlines: Inline[] = [];
    const add = (piece: string): void => {
      if (piece !== '') inlines.push({ type: 'text', text: piece, ...format });
    };
    let end = 0;
    for (const { 0: markup, index, groups = {} } of text.matchAll(INLINE)) {
      const { escaped, bold, alt, note, link, script, raised = '', br } = groups;
      if (note !== undefined && !this.#isNote(note)) continue;
      add(text.slice(end, index));
      end = index + markup.length;
      const inner = escaped ?? bold ?? link ?? (script === undefined ? '' : raised);
      this.#ledger.leave('markup', markup.length - inner.length);
      if (note !== undefined) inlines.push({ type: 'note', id: note });
      else if (alt !== undefined) this.#ledger.doubt('linked', alt);
      else if (br !== undefined) {
        add('\n');
        this.#ledger.added += 1;
      } else if (escaped !== undefined) add(escaped);
      else if (link !== undefined) {
        this.#ledger.doubt('link', link);
        inlines.push(...this.#inlines(link, format));
      } else if (bold !== undefined)
        inlines.push(...this.#inlines(bold, { ...format, bold: true }));
      else
        inlines.push(
          ...this.#inlines(raised, { ...format, script: script === 'sub' ? 'sub' : 'sup' }),
        );
    }
    add(text.slice(end));
    return inlines;
  }

  /** Whether a label is a note's: somewhere referred to, and somewhere explained. */
  #isNote(label: string): boolean {
    const mark = `\\[\\^${RegExp.escape(label)}\\]`;
    const [reference, text] = [`${mark}(?!: )`, `^${mark}: `].map((form) => new RegExp(form, 'mu'));
    return reference?.test(this.#text) === true && text?.test(this.#text) === true;
  }
}
