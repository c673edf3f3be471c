import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import { pageMarks } from '../report/page-marks.ts';
import { refuse } from './faults.ts';

/** remark-rehype's options for footnotes: all they say is Chinese, because it is read aloud. */
export const noteOptions = {
  clobberPrefix: 'note-',
  footnoteLabel: '编者注',
  footnoteLabelProperties: {},
  footnoteBackContent: '返回正文',
  footnoteBackLabel: (index: number): string => `返回正文中注${String(index + 1)}处`,
};

/**
 * Remark step for editor's notes 注, written as GFM footnotes. Gives each an ASCII id that carries
 * the section's order, because the 全文 page shows all sections at once, and keeps its reference
 * out of the search index and of every comparison with the seed.
 * @throws VFileMessage with file and line for a note no place in the text refers to
 */
export function remarkNotes() {
  return (tree: Root, file: VFile): void => {
    const section = sectionOf(file);
    const ids = new Map<string, string>();
    visit(tree, 'footnoteReference', (node) => {
      const id = ids.get(node.identifier) ?? `${section}-${String(ids.size + 1)}`;
      ids.set(node.identifier, id);
      node.identifier = id;
      node.data = { hProperties: { className: ['note-ref'], [pageMarks.apart.hast]: '' } };
    });
    visit(tree, 'footnoteDefinition', (node) => {
      const id = ids.get(node.identifier);
      if (id === undefined) {
        const mark = `[^${node.label ?? node.identifier}]`;
        refuse(file, node, `正文没有一处引用注 ${mark}。`, `在正文中写 ${mark}，或删去这条注。`);
      }
      node.identifier = id;
    });
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

/** The order of the section a file holds; a note's own file, which has none, counts as `n`. */
function sectionOf(file: VFile): string {
  const order: unknown = file.data.astro?.frontmatter?.order;
  return typeof order === 'number' ? String(order) : 'n';
}
