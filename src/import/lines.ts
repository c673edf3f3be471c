import { isNameLike, isSalutation, type Line } from '../report/grammar/lines.ts';
import { readMark } from '../report/grammar/marks.ts';
import { textOf, type Block } from './source.ts';

/**
 * Decides which paragraphs are headings by their formatting alone: those of a heading style, and
 * short ones all in bold; where a number shows it, formatting says nothing. Below the title the
 * highest level is 2.
 */
export function withHeadings(blocks: readonly Block[]): Block[] {
  const levels = blocks.map((block, index) => (index === 0 ? undefined : levelOf(block)));
  const shift = levels.includes(1) ? 1 : 0;
  return blocks.map((block, index): Block => {
    if (block.type === 'table' || index === 0) return block;
    const { type, inlines, align } = block;
    const level = levels[index];
    return {
      type,
      inlines,
      ...(align && { align }),
      ...(level !== undefined && { heading: Math.min(level + shift, 6) }),
    };
  });
}

function levelOf(block: Block): number | undefined {
  if (block.type === 'table') return undefined;
  const text = textOf(block);
  if (text === '' || readMark(text) !== undefined || isSalutation(text)) return undefined;
  if (block.heading !== undefined) return block.heading;
  const isBold = block.inlines.every((each) => each.type === 'text' && each.bold === true);
  return isBold && isNameLike(text) && block.align === undefined ? 2 : undefined;
}

/** What the grammar sees of a block; a table or a picture only keeps its place. */
export function lineOf(block: Block): Line {
  if (block.type === 'table') return { text: '', block: true };
  const { inlines, heading, align } = block;
  const text = textOf(block);
  const isPicture = text === '' && inlines.some(({ type }) => type === 'picture');
  if (isPicture) return { text, block: true };
  const end = inlines.findIndex((each) => each.type === 'text' && each.bold !== true);
  const lead = textOf({ inlines: end === -1 ? inlines : inlines.slice(0, end) }).length;
  return { text, heading, align, boldLead: lead === 0 ? undefined : lead };
}
