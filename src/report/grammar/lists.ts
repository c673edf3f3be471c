import { isNameLike } from './lines.ts';
import type { Series, TreeNode } from './tree.ts';

/** A label ends in a colon and is at most this long, such as 甲项：, or it reads like a heading. */
const LONGEST_LABEL = 20;

/**
 * Gives lists that start anew in one unit to the paragraphs before them: 甲项： 1. 2. 乙项： 1. 2. is
 * two paragraphs with a list each. A label among them is a heading.
 */
export function ownLists(parent: TreeNode): void {
  const starts = parent.children.filter(({ series }, index) => startsAt(parent, index, series));
  for (const first of starts) {
    const { series } = first;
    const index = parent.children.indexOf(first);
    const owner = parent.children[index - 1];
    const again = starts.filter(({ name }) => name === first.name).length > 1;
    if (!again || series === undefined || owner?.name !== 'paragraph') continue;
    const end = parent.children.findLastIndex((child) => child.series === series) + 1;
    owner.children.push(...parent.children.splice(index, end - index));
    if (isLabel(owner)) Object.assign(owner, { name: 'heading' });
  }
  parent.children.forEach(ownLists);
}

function startsAt({ children }: TreeNode, index: number, series: Series | undefined): boolean {
  return series !== undefined && children[index] === series.first;
}

function isLabel({ piece: { text } }: TreeNode): boolean {
  return isNameLike(text) || (text.length <= LONGEST_LABEL && /[：:]$/u.test(text));
}
