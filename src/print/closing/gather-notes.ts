import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** An editor's note's way back to the text names its number: 返回正文中注1处. */
const NUMBER = /(?<=注)\d+/u;

/**
 * Takes the editor's notes of all sections out of an article and numbers them, and the references to
 * them, as one list: on one page there is one 注1.
 * @returns the list with its heading; undefined where there are no notes
 */
export function gatherNotes(tree: Root): Element | undefined {
  const [notes, ...more] = takeNotes(tree);
  if (notes === undefined) return undefined;
  const list = select('ol', notes);
  for (const other of more) list?.children.push(...(select('ol', other)?.children ?? []));
  const numbers = new Map<string, string>();
  selectAll('li[id]', notes).forEach(({ properties }, index) => {
    numbers.set(`#${String(properties.id)}`, String(index + 1));
  });
  const label = select('[id^="notes-"]', notes)?.properties.id;
  for (const reference of selectAll('.note-ref a', tree)) {
    const number = numbers.get(String(reference.properties.href));
    if (number === undefined) continue;
    reference.children = [{ type: 'text', value: number }];
    reference.properties.ariaDescribedBy = [String(label)];
  }
  renumberBackrefs(notes);
  return notes;
}

function takeNotes(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node, index, parent) => {
    const { className } = node.properties;
    if (parent === undefined || index === undefined) return undefined;
    if (!Array.isArray(className) || !className.includes('notes')) return undefined;
    found.push(node);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return found;
}

function renumberBackrefs(notes: Element): void {
  selectAll('li', notes).forEach((note, index) => {
    for (const back of selectAll('[data-footnote-backref]', note)) {
      const { ariaLabel } = back.properties;
      back.properties.ariaLabel = (
        typeof ariaLabel === 'string' ? ariaLabel : toString(back)
      ).replace(NUMBER, String(index + 1));
    }
  });
}
