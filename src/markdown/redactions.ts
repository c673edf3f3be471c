import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './inline.ts';

/** How a redaction is announced: the sign alone would be read as "asterisk" or not at all. */
const SPOKEN = '隐去';

/**
 * Remark step that marks every redaction, a literal `*` in the text, so that it can be shown and
 * read as what it is. The character itself stays.
 */
export function remarkRedactions() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || !node.value.includes('*')) return;
      const parts = node.value
        .split(/(\*)/u)
        .filter((value) => value !== '')
        .map((value) => ({ type: 'text' as const, value }))
        .map((text) =>
          text.value === '*'
            ? element('span', { className: ['redaction'], role: 'img', ariaLabel: SPOKEN }, [text])
            : text,
        );
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
