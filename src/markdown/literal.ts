import type { Processor } from 'unified';
import { allowed } from './allowed.ts';

/**
 * Remark step that takes an editor's text literally: before Markdown is read, what is no markup of
 * `allowed.ts` gets a backslash, so that `<95%`, `{2024}`, `3~5公里`, `1. 甲` or `# 1号楼` stand on the
 * page as they were pasted. Lines stay lines, so faults name the right one.
 */
export function remarkLiteral(this: Processor): void {
  const { parser } = this;
  if (parser === undefined) return;
  this.parser = (document, file) => {
    // Later steps look up in the file what they were given: the offsets are those of this text.
    file.value = literal(document);
    return parser(file.value, file);
  };
}

/** Escapes in a text all that is no markup. */
export function literal(source: string): string {
  return source.split('\n').map(literalLine).join('\n');
}

/** Indent is no text, and four spaces of it would be code. */
const INDENT = /^[\s\u3000]+/u;
/** What opens a line and is markup: a heading, a row of a table, a note. */
const OPENING = /^(?:#{2,6} +(?=\S)|\||\[\^[^\]\s]+\]: )/u;
/** What would open a line as markup and is text. */
const BLOCK = /^(?:[-+>#=:]|\d+(?=[.)](?:\s|$)))/u;
/** A program, to MDX. */
const MODULE = /^(?=import\b|export\b)/u;

/** What is markup inside a line: tags, bold, links, pictures, notes, and what is escaped already. */
const INLINE = new RegExp(
  [
    String.raw`\\[!-/:-@[-\x60{-~]`,
    String.raw`</?(?:${[...allowed.elements.keys()].join('|')})(?:\s[^<>]*)?/?>`,
    String.raw`&(?:#\w+|\w+);`,
    String.raw`\*\*(?!\*)`,
    String.raw`!?\[[^[\]]*\]\([^()\s]*(?:\s"[^"]*")?\)`,
    String.raw`\[\^[^\]\s]+\]`,
    String.raw`https?://[\x21-\x7E]+`,
  ].join('|'),
  'gu',
);
const SIGN = /[\\<>{}_~`*[\]]/gu;

function literalLine(line: string): string {
  const text = line.replace(INDENT, '').trimEnd();
  const opening = OPENING.exec(text)?.[0] ?? '';
  const rest = text.slice(opening.length);
  if (opening !== '') return opening + escapeInline(rest);
  // A letter cannot be escaped, but it can be written as a reference.
  if (MODULE.test(rest)) return `&#${String(rest.charCodeAt(0))};${escapeInline(rest.slice(1))}`;
  const block = BLOCK.exec(rest)?.[0] ?? '';
  const isNumber = /^\d/u.test(block);
  const start = isNumber ? `${block}\\` : block === '' ? '' : `\\${block}`;
  return start + escapeInline(rest.slice(block.length));
}

function escapeInline(text: string): string {
  let end = 0;
  const parts: string[] = [];
  for (const { 0: markup, index } of text.matchAll(INLINE)) {
    parts.push(escapeSigns(text.slice(end, index)));
    // `&amp;` is text; a reference by number, which nobody types, stays one.
    parts.push(/^&\w/u.test(markup) ? `\\${markup}` : markup);
    end = index + markup.length;
  }
  return [...parts, escapeSigns(text.slice(end))].join('');
}

function escapeSigns(text: string): string {
  return text.replaceAll(SIGN, String.raw`\$&`);
}
