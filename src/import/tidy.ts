import type { Inline } from './source.ts';

/** Stands in the flat text for what is not text. */
const OBJECT = '\uFFFC';

/**
 * Takes the white space off the ends of a paragraph and of its lines: indents and empty lines are
 * layout. White space inside a line stays.
 * @returns the inlines left, and how many characters were taken off
 */
export function tidy(inlines: readonly Inline[]): { inlines: Inline[]; removed: number } {
  const flat = inlines.map((each) => (each.type === 'text' ? each.text : OBJECT)).join('');
  const drop = new Uint8Array(flat.length);
  for (const { 0: space, index } of flat.matchAll(/\s+/gu)) {
    const end = index + space.length;
    const isOuter = index === 0 || end === flat.length;
    const lineBreak = isOuter ? -1 : space.indexOf('\n');
    if (isOuter || lineBreak !== -1) drop.fill(1, index, end);
    if (lineBreak !== -1) drop[index + lineBreak] = 0;
  }
  let offset = 0;
  const kept = inlines.flatMap((each): Inline[] => {
    if (each.type !== 'text') {
      offset += OBJECT.length;
      return [each];
    }
    const start = offset;
    offset += each.text.length;
    if (!drop.subarray(start, offset).includes(1)) return each.text === '' ? [] : [each];
    const text = each.text
      .split('')
      .filter((_, index) => drop[start + index] === 0)
      .join('');
    return text === '' ? [] : [{ ...each, text }];
  });
  return { inlines: kept, removed: drop.reduce((sum, each) => sum + each, 0) };
}
