import { createProcessor } from '@mdx-js/mdx';
import type { FootnoteDefinition, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { VerbatimRun } from '../build/verbatim.ts';
import { isOwnNote } from '../markdown/own-notes.ts';
import { opening, type Doubt } from './doubts.ts';
import type { SectionFile } from './write.ts';

/** Characters before and after a note by which its place is known again. */
const CONTEXT = 12;

/** An editor's note and the text around it. */
interface EditorNote {
  readonly definition: FootnoteDefinition;
  readonly before: string;
  readonly after: string;
}

/**
 * Puts the editor's notes of the files that are replaced where the same text stands in the new ones.
 * @param old texts of the files that are replaced
 * @returns the sections with their notes, and a doubt for each note that has no place any more
 */
export function keepNotes(
  sections: readonly SectionFile[],
  old: readonly string[],
): { sections: SectionFile[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const kept = sections.map((section) => ({
    ...section,
    nodes: structuredClone([...section.nodes]),
  }));
  for (const note of old.flatMap(editorNotes)) {
    const [found, ...others] = placesOf(note, kept);
    if (found === undefined || others.length > 0) {
      const label = note.definition.label ?? '';
      const found = `[^${label}]（“${opening(toString(note.definition))}”）`;
      doubts.push({ kind: 'editornote', at: 0, found, near: '' });
      continue;
    }
    insert(found.paragraph, found.offset, note.definition);
    found.section.nodes.push(note.definition);
  }
  return { sections: kept, doubts };
}

/** The notes of a file that are the editor's. */
function editorNotes(text: string): EditorNote[] {
  const processor = createProcessor({ remarkPlugins: [remarkGfm, remarkCjkFriendly] });
  const body = text.replace(/^---\n[^]*?\n---\n/u, '');
  const tree = processor.parse(body);
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!isOwnNote(node)) definitions.set(node.identifier, node);
  });
  const notes: EditorNote[] = [];
  visit(tree, 'paragraph', ({ children }: Paragraph) => {
    children.forEach((child, index) => {
      if (child.type !== 'footnoteReference') return;
      const definition = definitions.get(child.identifier);
      if (definition === undefined) return;
      const before = toString(children.slice(0, index)).slice(-CONTEXT);
      const after = toString(children.slice(index)).slice(0, CONTEXT);
      notes.push({ definition, before, after });
    });
  });
  return notes;
}

function placesOf(
  { before, after }: EditorNote,
  sections: readonly (SectionFile & { nodes: Root['children'] })[],
) {
  return sections.flatMap((section) => {
    const paragraphs = section.nodes.filter((node) => node.type === 'paragraph');
    return paragraphs.flatMap((paragraph) => {
      const at = toString(paragraph).indexOf(before + after);
      return at === -1 ? [] : [{ section, paragraph, offset: at + before.length }];
    });
  });
}

/** Puts a reference at an offset of a paragraph's text. */
function insert(
  paragraph: Paragraph,
  offset: number,
  { identifier, label }: FootnoteDefinition,
): void {
  const reference: PhrasingContent = {
    type: 'footnoteReference',
    identifier,
    label: label ?? identifier,
  };
  let rest = offset;
  const at = paragraph.children.findIndex((child) => {
    const { length } = toString(child);
    if (rest <= length) return true;
    rest -= length;
    return false;
  });
  const child = paragraph.children[at];
  const pieces: PhrasingContent[] =
    child?.type === 'text'
      ? [
          { type: 'text', value: child.value.slice(0, rest) },
          reference,
          { type: 'text', value: child.value.slice(rest) },
        ]
      : [...(child === undefined ? [] : [child]), reference];
  paragraph.children.splice(
    at,
    1,
    ...pieces.filter((each) => each.type !== 'text' || each.value !== ''),
  );
}

/**
 * Keeps those rows of a table of figures whose figures still stand in the units they lead to.
 * @param runs the text of the new sections, by unit
 */
export function keepFigures(
  text: string,
  runs: readonly VerbatimRun[],
): { text: string; doubts: Doubt[] } {
  const textOf = (unit: string): string =>
    runs
      .filter(({ id }) => id === unit || id.startsWith(`${unit}-`))
      .map((run) => run.text)
      .join('');
  const doubts: Doubt[] = [];
  const rows = text.split('\n').filter((row) => {
    const links = [...row.matchAll(/\[([^\]]+)\]\(#([\w-]+)\)/gu)];
    const stands = links.every(([, figure = '', unit = '']) =>
      textOf(unit).includes(figure.replaceAll(/\s/gu, '')),
    );
    if (!stands) doubts.push({ kind: 'figure', at: 0, found: `“${row.trim()}”`, near: '' });
    return stands;
  });
  return { text: rows.join('\n'), doubts };
}
