import { readMark } from '../report/grammar/marks.ts';
import type { SectionParts } from '../report/grammar/document.ts';
import { slice, tidy } from './inlines.ts';
import { withLeadingBold } from './mdx.ts';
import type { Draft } from './recognise.ts';
import { objectsOf, paragraphsOf, textOf, type Block, type Note } from './source.ts';

/** A section with its text and the report's own notes to it. */
export interface Section {
  readonly parts: SectionParts;
  readonly blocks: readonly Block[];
  /** In the order of their references; their ids are numbers that run on through the document. */
  readonly notes: readonly Note[];
}

/** The sections of a document. Notes and pictures of a heading go to the paragraph after it. */
export function sectionsOf(draft: Draft): Section[] {
  const { head, sections } = draft.parts;
  const above = [...head.title, ...head.subtitle, head.date, head.speaker].flatMap(
    (line) => line?.line ?? [],
  );
  const all: string[] = [];
  return sections.map((parts, index) => {
    const headings = [...(index === 0 ? new Set(above) : []), ...parts.headingLines];
    const own = parts.body.flatMap(({ line, start }) => blockAt(draft, line, start));
    const blocks = withObjects(
      own,
      headings.flatMap((line) => objectsAt(draft, line)),
    );
    const used = referencesIn(blocks);
    // A note that two sections refer to stands in each of them, and so is counted in each.
    const before = all.length;
    all.push(...used);
    const number = (id: string): string => String(before + used.indexOf(id) + 1);
    return {
      parts,
      blocks: blocks.map((block) => withNoteNumbers(block, number)),
      notes: used.flatMap((id): Note[] => {
        const note = draft.source.notes.find((each) => each.id === id);
        return note === undefined ? [] : [{ ...note, id: number(id) }];
      }),
    };
  });
}

function blockAt({ blocks }: Draft, line: number, start: number): Block[] {
  const block = blocks[line];
  if (block?.type !== 'paragraph') return block === undefined ? [] : [block];
  const { inlines } = tidy(slice(block.inlines, start));
  return [withLeadingBold({ ...block, inlines }, readMark(textOf(block)) !== undefined)];
}

function objectsAt({ blocks, parts }: Draft, line: number): ReturnType<typeof objectsOf> {
  const block = blocks[line];
  // What stands in the rest of a line that a heading is run into is there already.
  const runIn = parts.sections.flatMap(({ body }) => body).find((each) => each.line === line);
  if (block?.type !== 'paragraph') return [];
  return objectsOf({ inlines: slice(block.inlines, 0, runIn?.start ?? Infinity) });
}

function withObjects(blocks: readonly Block[], objects: ReturnType<typeof objectsOf>): Block[] {
  if (objects.length === 0) return [...blocks];
  const at = blocks.findIndex(({ type }) => type === 'paragraph');
  const paragraph = blocks[at];
  if (paragraph?.type !== 'paragraph') return [{ type: 'paragraph', inlines: objects }, ...blocks];
  return blocks.with(at, { ...paragraph, inlines: [...paragraph.inlines, ...objects] });
}

function referencesIn(blocks: readonly Block[]): string[] {
  const ids = paragraphsOf(blocks).flatMap(({ inlines }) =>
    inlines.flatMap((each) => (each.type === 'note' ? [each.id] : [])),
  );
  return [...new Set(ids)];
}

function withNoteNumbers(block: Block, number: (id: string) => string): Block {
  if (block.type === 'paragraph') {
    const inlines = block.inlines.map((each) =>
      each.type === 'note' ? { ...each, id: number(each.id) } : each,
    );
    return { ...block, inlines };
  }
  const rows = block.rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      paragraphs: cell.paragraphs.flatMap((each) => {
        const numbered = withNoteNumbers(each, number);
        return numbered.type === 'paragraph' ? [numbered] : [];
      }),
    })),
  );
  return { ...block, rows };
}
