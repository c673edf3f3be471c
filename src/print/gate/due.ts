import type { Element, Root } from 'hast';
import { matches, select } from 'hast-util-select';
import { pageMarks } from '../../report/page-marks.ts';

/** What a report's print is due to show. */
export interface Due {
  /** The report's own running text in order, without white space. */
  readonly text: string;
  /** All that stands in its tables, without white space, in any order. */
  readonly tables: string;
  /** Whether it closes with more than can stay with the end of the text. */
  readonly hasLongClosing: boolean;
}

/**
 * Reads what the print of a page is due to show.
 * @param missing the characters our faces lack, for which 〓 stands
 */
export function readDue(page: Root, missing: readonly string[]): Due {
  const report = select('.report', page);
  let text = '';
  let tables = '';
  const collect = (element: Element, inText: boolean, inTable: boolean): void => {
    if (pageMarks.apart.hast in element.properties) return;
    const running = inText || pageMarks.verbatim.hast in element.properties;
    const tabular = inTable || matches('table', element);
    for (const child of element.children) {
      if (child.type === 'element') collect(child, running, tabular);
      if (child.type !== 'text') continue;
      if (tabular) tables += child.value;
      else if (running) text += child.value;
    }
  };
  if (report !== undefined) collect(report, false, false);
  const drawn = (written: string): string =>
    Array.from(withoutSpace(written), (one) => (missing.includes(one) ? '〓' : one)).join('');
  return {
    text: drawn(text),
    tables: drawn(tables),
    hasLongClosing: select('.report > .together', page) === undefined,
  };
}

/**
 * A text without what a print does not tell again: white space, which no row keeps, and the hyphens
 * U+00AD, U+2010 and U+2011, for which browsers draw another.
 */
export function withoutSpace(text: string): string {
  return text.replaceAll(/[\s\u00AD\u2010\u2011]/gu, '');
}
