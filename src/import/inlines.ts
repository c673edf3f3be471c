import { COPYING_MARKS } from '../report/seed.ts';
import type { Inline, Paragraph } from './source.ts';

/** Stands in the flat text for what is not text. */
export const OBJECT = '\uFFFC';

/** White space, and the signs without width that copies from the web leave. */
const SPACE = /[\s\u200B-\u200D\u2060]+/gu;

/** The text of inlines in which everything that is not text counts one character. */
export function flatOf(inlines: readonly Inline[]): string {
  return inlines.map((each) => (each.type === 'text' ? each.text : OBJECT)).join('');
}

/** The inlines between two offsets of their flat text; a text an offset falls in is cut. */
export function slice(inlines: readonly Inline[], from: number, to = Infinity): Inline[] {
  let offset = 0;
  return inlines.flatMap((each): Inline[] => {
    const start = offset;
    offset += each.type === 'text' ? each.text.length : OBJECT.length;
    if (each.type !== 'text') return start >= from && start < to ? [each] : [];
    const text = each.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...each, text }];
  });
}

/**
 * Takes the white space off the ends of a paragraph and of its lines: indents and empty lines are
 * layout. White space inside a line stays.
 * @returns the inlines left, and how many characters were taken off
 */
export function tidy(inlines: readonly Inline[]): { inlines: Inline[]; removed: number } {
  const flat = flatOf(inlines);
  const drop = new Uint8Array(flat.length);
  for (const { 0: space, index } of flat.matchAll(SPACE)) {
    const end = index + space.length;
    const isOuter = index === 0 || end === flat.length;
    const lineBreak = isOuter ? -1 : space.indexOf('\n');
    if (isOuter || lineBreak !== -1) drop.fill(1, index, end);
    if (lineBreak !== -1) drop[index + lineBreak] = 0;
  }
  return without(inlines, drop);
}

/** A paragraph without the marks of copying tools, which stay in the seed alone. */
export function withoutCopyingMarks(paragraph: Paragraph): Paragraph {
  const flat = flatOf(paragraph.inlines);
  const drop = new Uint8Array(flat.length);
  for (const { 0: mark, index } of flat.matchAll(COPYING_MARKS))
    drop.fill(1, index, index + mark.length);
  if (!drop.includes(1)) return paragraph;
  return { ...paragraph, inlines: tidy(without(paragraph.inlines, drop).inlines).inlines };
}

function without(
  inlines: readonly Inline[],
  drop: Uint8Array,
): { inlines: Inline[]; removed: number } {
  let offset = 0;
  const kept = inlines.flatMap((each): Inline[] => {
    const start = offset;
    offset += each.type === 'text' ? each.text.length : OBJECT.length;
    if (each.type !== 'text') return [each];
    if (!drop.subarray(start, offset).includes(1)) return each.text === '' ? [] : [each];
    const text = Array.from({ length: each.text.length }, (_, index) =>
      drop[start + index] === 0 ? each.text.charAt(index) : '',
    ).join('');
    return text === '' ? [] : [{ ...each, text }];
  });
  return { inlines: kept, removed: drop.reduce((sum, each) => sum + each, 0) };
}
