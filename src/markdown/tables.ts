import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Rehype step that gives the alignment of a table's columns to classes: as MDX has it, in a style of
 * the cell's own, no browser would apply it under the site's policy.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }: Element) => {
      if (typeof properties.align !== 'string') return;
      properties.className = [`align-${properties.align}`];
      delete properties.align;
    });
  };
}
