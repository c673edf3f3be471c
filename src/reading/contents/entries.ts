import type { OutlineEntry } from '../../report/outline.ts';

/** A contents list is at most this long where a level can be left out: it guides, and repeats not. */
const LONGEST = 60;

/**
 * Returns what picks the entries of a contents list out of an outline: what has a mark or holds
 * something marked, down to the deepest level at which the list is short enough, and the first in
 * any case.
 * @param all the outline of everything the list shows
 */
export function entriesWithin(
  all: readonly OutlineEntry[],
): (outline: readonly OutlineEntry[]) => OutlineEntry[] {
  let depth = 1;
  while (depth < deepest(all) && count(pick(all, depth + 1)) <= LONGEST) depth += 1;
  return (outline) => pick(outline, depth);
}

function pick(outline: readonly OutlineEntry[], depth: number): OutlineEntry[] {
  return outline.filter(isMarked).map((entry) => ({
    ...entry,
    children: depth > 1 ? pick(entry.children, depth - 1) : [],
  }));
}

function isMarked({ mark, children, id }: OutlineEntry): boolean {
  return mark !== '' || /-h\d+[b-z]*$/u.test(id) || children.some(isMarked);
}

function deepest(outline: readonly OutlineEntry[]): number {
  return Math.max(0, ...outline.map(({ children }) => 1 + deepest(children)));
}

function count(outline: readonly OutlineEntry[]): number {
  return outline.reduce((sum, { children }) => sum + 1 + count(children), 0);
}
