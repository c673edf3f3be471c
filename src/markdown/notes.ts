import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import { pageMarks } from '../report/page-marks.ts';
import { refuse } from './faults.ts';
import { isOwnNote } from './own-notes.ts';

/** remark-rehype's options for footnotes: all they say is Chinese, because it is read aloud. */
export const noteOptions = {
  clobberPrefix: 'note-',
  footnoteLabel: '编者注',
  footnoteLabelProperties: {},
  footnoteBackContent: '返回正文',
  footnoteBackLabel: (index: number): string => `返回正文中注${String(index + 1)}处`,
};

/**
 * Remark step for editor's notes 编者注, written as GFM footnotes with a name. Gives each an ASCII
 * id that carries the section's order, because the 全文 page shows all sections at once, and keeps
 * its reference out of the search index and of every comparison with the seed. The report's own
 * notes are left to `own-notes.ts`. How many are the editor's goes to `frontmatter.editorNotes`.
 * @throws VFileMessage with file and line for a note no place in the text refers to
 */
export function remarkNotes() {
  return (tree: Root, file: VFile): void => {
    const section = sectionOf(file);
    const ids = new Map<string, string>();
    const own = new Set<string>();
    visit(tree, 'footnoteReference', (node) => {
      if (section !== NO_SECTION && isOwnNote(node)) {
        own.add(node.identifier);
        return;
      }
      const id = ids.get(node.identifier) ?? `${section}-${String(ids.size + 1)}`;
      ids.set(node.identifier, id);
      node.identifier = id;
      node.data = { hProperties: { className: ['note-ref'], [pageMarks.apart.hast]: '' } };
    });
    visit(tree, 'footnoteDefinition', (node) => {
      if (own.has(node.identifier)) return;
      const id = ids.get(node.identifier);
      if (id === undefined) {
        const mark = `[^${node.label ?? node.identifier}]`;
        refuse(file, node, `正文没有一处引用注 ${mark}。`, `在正文中写 ${mark}，或删去这条注。`);
      }
      node.identifier = id;
    });
    if (file.data.astro?.frontmatter) file.data.astro.frontmatter.editorNotes = ids.size;
  };
}

/** Rehype step that gives the list of notes the same treatment. */
export function rehypeNotes() {
  return (tree: HtmlRoot, file: VFile): void => {
    const label = `notes-${sectionOf(file)}`;
    visit(tree, 'element', ({ properties }: Element) => {
      if ('dataFootnotes' in properties) {
        Object.assign(properties, { className: ['notes'], [pageMarks.apart.hast]: '' });
      }
      if (properties.id === 'footnote-label') properties.id = label;
      if ('dataFootnoteRef' in properties) properties.ariaDescribedBy = [label];
    });
  };
}

/** Stands for the order of a section in a note's own file, which has none. */
const NO_SECTION = 'n';

/** The order of the section a file holds. */
function sectionOf(file: VFile): string {
  const order: unknown = file.data.astro?.frontmatter?.order;
  return typeof order === 'number' ? String(order) : NO_SECTION;
}
