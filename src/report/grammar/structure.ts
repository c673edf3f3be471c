import type { Doubt } from './doubts.ts';
import { FORMS, type Line, readSpecials, type Special } from './lines.ts';
import { type Mark, readMark } from './marks.ts';
import { runInMarks } from './points.ts';
import { ownLists } from './lists.ts';
import { readSeries } from './series.ts';
import { spansOf } from './spans.ts';
import type { Piece, TreeNode } from './tree.ts';
import { nameUnits, type SectionAddress, type Unit } from './units.ts';

/** A section as the grammar reads it. */
export interface SectionStructure {
  /** What stands directly in the section, in order, each with what belongs to it. */
  readonly units: readonly Unit[];
  readonly doubts: readonly Doubt[];
}

/**
 * Reads the structure of a section from its paragraphs alone, as officials write it. No text is
 * changed or lost: every unit names the part of the paragraph it begins with, and these parts cover
 * every paragraph once, in order.
 */
export function readSection(lines: readonly Line[], address: SectionAddress): SectionStructure {
  const { root, doubts } = readTree(lines);
  return { units: nameUnits(root, lines, address), doubts };
}

/** Reads the tree of a text: of a section, or of a whole document. */
export function readTree(
  lines: readonly Line[],
  vocatives = true,
): { root: TreeNode; doubts: Doubt[] } {
  const { root, doubts } = readSeries(piecesOf(lines, vocatives));
  ownLists(root);
  return { root, doubts };
}

/** What stands in the middle of a text, and ends nothing. */
const WITHIN = new Set<Special>(['note', 'caption', 'legend']);

/** The pieces of all paragraphs, in order; together they are the text. */
function piecesOf(lines: readonly Line[], vocatives: boolean): Piece[] {
  const specials = readSpecials(lines);
  const marks = lines.map((line, index) =>
    line.block || specials.has(index) ? undefined : readMark(line.text),
  );
  return lines.flatMap((line, paragraph): Piece[] => {
    const { text } = line;
    const whole = { paragraph, start: 0, end: text.length, text };
    if (line.block) return [{ ...whole, name: 'block' }];
    const special = specials.get(paragraph);
    if (special !== undefined) {
      return [{ ...whole, name: special, ...(WITHIN.has(special) ? {} : { closes: 'all' }) }];
    }
    const mark = marks[paragraph];
    if (line.heading !== undefined)
      return [{ ...whole, name: 'heading', mark, level: line.heading }];
    const lead: Piece = {
      ...whole,
      name: 'paragraph',
      mark,
      ...(vocatives && FORMS.vocative.test(text) ? { closes: 'ended' as const } : {}),
    };
    const next = marks.slice(paragraph + 1).find((later) => later !== undefined);
    return cut(lead, mark, next);
  });
}

/** Cuts the points that are run into a paragraph off its lead. */
function cut(lead: Piece, mark: Mark | undefined, next: Mark | undefined): Piece[] {
  const { text } = lead;
  const runIn = runInMarks(text, mark === undefined ? 0 : spansOf(lead).headingEnd, mark, next);
  const starts = runIn.map(({ start }) => start);
  const ends = [...starts.slice(1), text.length];
  const points = runIn.map((point, index): Piece => {
    const { start, mark: own } = point;
    const end = ends[index] ?? text.length;
    return { ...lead, name: 'paragraph', start, end, text: text.slice(start, end), mark: own };
  });
  const first = starts[0] ?? text.length;
  if (first === 0 && points.length > 0) return points;
  return [{ ...lead, end: first, text: text.slice(0, first) }, ...points];
}
