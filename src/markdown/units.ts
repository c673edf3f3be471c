import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { type SectionHead, sectionPlace } from '../report/grammar/place.ts';
import { readSection } from '../report/grammar/structure.ts';
import type { Unit } from '../report/grammar/units.ts';
import type { OutlineEntry } from '../report/outline.ts';
import { faultAt } from './faults.ts';
import { sliceInline } from './inline.ts';
import { readLines, type SourceLine } from './lines.ts';
import { type TitledUnit, renderUnits } from './render.ts';

/** A paragraph without heading is known by its opening words, at most this many characters. */
const OPENING_LENGTH = 24;

/**
 * Remark step that turns the plain paragraphs of a section into units a reader can link to, so that
 * authors type a report as it stands: `report/grammar` reads them. Text is wrapped, never changed.
 *
 * The outline goes to `frontmatter.outline`, the bare text to `frontmatter.paragraphs`, what
 * the grammar doubts to `frontmatter.doubts`. Files without `order` (notes) are left alone.
 */
export function remarkUnits() {
  return (tree: Root, file: VFile): void => {
    const frontmatter: Record<string, unknown> | undefined = file.data.astro?.frontmatter;
    if (frontmatter === undefined || typeof frontmatter.order !== 'number') return;
    const {
      order,
      title = '',
      number,
    } = frontmatter as unknown as Partial<SectionHead> & { order: number };
    const lines = readLines(tree);
    const { units, doubts } = readSection(lines, {
      id: String(order),
      place: sectionPlace({ order, title, number }),
      plain: order === 0,
    });
    frontmatter.doubts = doubts.map(({ paragraph, found, cure }) =>
      faultAt(file, lines[paragraph]?.node, found, cure),
    );
    const titled = units.map((unit) => withTitle(unit, lines));
    const notes = tree.children.filter(({ type }) => type === 'footnoteDefinition');
    tree.children = [...renderUnits(titled, lines), ...notes];
    frontmatter.outline = titled.flatMap(entriesOf);
    frontmatter.paragraphs = lines.map(({ plain }) => plain);
  };
}

/** A unit with the words it is known by, and so with all in it. */
function withTitle(unit: Unit, lines: readonly SourceLine[]): TitledUnit {
  const { name, paragraph, start, markEnd, titleEnd, children } = unit;
  // `toString` leaves out references to notes.
  const text = (from: number, to: number): string =>
    toString(sliceInline(lines[paragraph]?.inline ?? [], from, to));
  const words = text(markEnd, titleEnd);
  const isLong = name === 'paragraph' && words.length > OPENING_LENGTH;
  return {
    ...unit,
    // With the space after it, as in 第一条　甲.
    mark: text(start, markEnd),
    title: isLong ? `${words.slice(0, OPENING_LENGTH)}…` : words,
    children: children.map((child) => withTitle(child, lines)),
  };
}

function entriesOf({ id, mark, title, place, children }: TitledUnit): OutlineEntry[] {
  return id === '' ? [] : [{ id, mark, title, place, children: children.flatMap(entriesOf) }];
}
