import type { Root, TableCell } from 'mdast';
import type { VFile } from 'vfile';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Figure } from '../report/outline.ts';

/**
 * Remark step that reads the rows of a note's tables into `frontmatter.figures`: the first cell is
 * the label, the last the value, whose link leads to its place. Sections, which have an `order`, are
 * left alone.
 */
export function remarkFigures() {
  return (tree: Root, file: VFile): void => {
    const frontmatter: Record<string, unknown> | undefined = file.data.astro?.frontmatter;
    if (frontmatter === undefined || typeof frontmatter.order === 'number') return;
    const figures: Figure[] = [];
    visit(tree, 'table', ({ children: [, ...rows] }) => {
      for (const { children: cells } of rows) figures.push(readRow(cells));
    });
    frontmatter.figures = figures;
  };
}

function readRow(cells: readonly TableCell[]): Figure {
  const value = cells.at(-1);
  const link = value?.children.find((child) => child.type === 'link');
  return {
    label: toString(cells[0]),
    value: toString(value),
    ...(link === undefined ? {} : { href: link.url }),
  };
}
