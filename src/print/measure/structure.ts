import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mapPages } from './pdf.ts';

/** Text on a page with the tags it stands in, from the outermost in: `['Document', 'P']`. */
export interface TaggedText {
  readonly tags: readonly string[];
  readonly text: string;
}

interface StructureNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** Tags that hold what does not run in the report's own text: editor's notes, tables. */
const APART = new Set(['Note', 'Table']);

/** A reference to a note, and a note's own number, stand in the text and are none of it. */
const REFERENCE = /^(?:注\d+|\[\d+\])$/u;

/** All tagged text of a PDF in the order of its tags, as a screen reader meets it. */
export async function taggedText(pdf: PDFDocumentProxy): Promise<TaggedText[]> {
  return (await taggedSheets(pdf)).flat();
}

/** The same for each sheet. */
export function taggedSheets(pdf: PDFDocumentProxy): Promise<TaggedText[][]> {
  return mapPages(pdf, async (page) => {
    const texts = await markedText(page);
    const tree = (await page.getStructTree()) as StructureNode | null;
    return tree === null ? [] : walk(tree, [], texts.byId);
  });
}

/** The text each page marks as an artifact: its page number. */
export function artifactText(pdf: PDFDocumentProxy): Promise<string[]> {
  return mapPages(pdf, async (page) => (await markedText(page)).artifacts);
}

/** The report's own text, without notes and tables; the provenance closes it. */
export function reportText(tagged: readonly TaggedText[]): string {
  return tagged
    .filter(({ tags }) => !tags.some((tag) => APART.has(tag)))
    .filter(
      ({ tags, text }) => !(tags.includes('Link') && REFERENCE.test(text.replaceAll(/\s/gu, ''))),
    )
    .map(({ text }) => text)
    .join('');
}

/** What stands in tables. */
export function tableText(tagged: readonly TaggedText[]): string {
  return tagged
    .filter(({ tags }) => tags.includes('Table'))
    .map(({ text }) => text)
    .join('');
}

/** Titles of the outline (bookmarks), each with its depth from 0. */
export async function outlineTitles(
  pdf: PDFDocumentProxy,
): Promise<[depth: number, title: string][]> {
  type Entry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];
  const flatten = (entries: readonly Entry[], depth: number): [number, string][] =>
    entries.flatMap((entry): [number, string][] => [
      [depth, entry.title],
      ...flatten(entry.items as Entry[], depth + 1),
    ]);
  // Its types know no document without an outline.
  const outline = (await pdf.getOutline()) as Entry[] | null;
  return flatten(outline ?? [], 0);
}

function walk(
  node: StructureNode,
  above: readonly string[],
  texts: ReadonlyMap<string, string>,
): TaggedText[] {
  const grouping = node.role === undefined || node.role === 'Root' || node.role === 'NonStruct';
  const tags = grouping ? above : [...above, node.role];
  if (node.children !== undefined) return node.children.flatMap((one) => walk(one, tags, texts));
  const text = texts.get(node.id ?? '');
  return text === undefined || text === '' ? [] : [{ tags, text }];
}

async function markedText(
  page: PDFPageProxy,
): Promise<{ byId: ReadonlyMap<string, string>; artifacts: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byId = new Map<string, string>();
  // An artifact has no id, whatever the types say.
  const open: (string | null)[] = [];
  let artifacts = '';
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1);
      if (id === null) artifacts += item.str;
      else if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return { byId, artifacts };
}
