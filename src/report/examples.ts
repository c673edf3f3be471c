import type { OutlineEntry } from './outline.ts';

/**
 * Picks the units that best show how the addresses of a report are made: a marked one whose numbers
 * differ at every step, so that it is seen which is which, and a paragraph without a mark.
 * @param outline of all sections
 * @returns up to two entries
 */
export function exampleUnits(outline: readonly OutlineEntry[]): OutlineEntry[] {
  const all = outline.flatMap(withChildren);
  const most = Math.max(...all.map(variety));
  const marked = all.find((entry) => entry.mark !== '' && variety(entry) === most);
  const paragraph = all.find(({ id }) => /^[1-9]\d*-p\d+$/u.test(id));
  return [marked, paragraph].filter((entry) => entry !== undefined);
}

function withChildren(entry: OutlineEntry): OutlineEntry[] {
  return [entry, ...entry.children.flatMap(withChildren)];
}

/** How many different numbers lead to a unit; none for one that has no mark. */
function variety({ id, mark }: OutlineEntry): number {
  return mark === '' ? 0 : new Set(id.match(/\d+/gu)).size;
}
