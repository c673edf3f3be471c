import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent } from 'hast';
import { encode, UNIT_END } from '../text/codec.ts';
import type { PageUnits } from './units.ts';

/**
 * Weight of every word: Pagefind's default weight (24) is written out for each word of each page,
 * this one (1.05 · 24 = 25) is the weight its format leaves out.
 */
const WEIGHT = '1.05';

function element(
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
) {
  return { type: 'element', tagName, properties, children } satisfies Element;
}

/**
 * The index-only copy of a page: what Pagefind reads instead of the published HTML.
 * @returns HTML with one word per key character and an empty anchor before each stretch of a unit
 */
export function toRecord(page: PageUnits): string {
  const paragraphs = page.runs.map((run) => {
    const content = run.flatMap(({ id, text }): ElementContent[] => {
      const words: ElementContent = { type: 'text', value: ` ${encode(text).join(' ')} ` };
      if (id === '') return [words];
      const name = page.titles.get(id) ?? id;
      return [element('i', { id, dataPagefindTitle: name }), words];
    });
    return element('p', {}, ...content, { type: 'text', value: UNIT_END });
  });
  // The value in an attribute of its own: Pagefind would split `name:value` at a comma.
  const filters = page.filters.map(({ name, value }) =>
    element('i', { dataPagefindFilter: `${name}[title]`, title: value }),
  );
  return toHtml(
    element(
      'html',
      {},
      element(
        'body',
        { dataPagefindBody: '', dataPagefindWeight: WEIGHT },
        element('i', { dataPagefindMeta: `title:${page.title}` }),
        ...filters,
        ...paragraphs,
      ),
    ),
  );
}
