import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/** One row of a table of figures. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  /** Where the figure stands in the report; undefined for a value without link. */
  readonly href: string | undefined;
}

/**
 * Reads the figures of a rendered table: the first cell of a row is the label, the second the
 * value, whose link leads to its place.
 */
export function readFigures(html: string): Figure[] {
  return selectAll('tbody tr', fromHtml(html, { fragment: true })).map((row) => {
    const [label, value] = selectAll('td', row);
    const href = select('a', row)?.properties.href;
    return {
      label: label === undefined ? '' : toString(label),
      value: value === undefined ? '' : toString(value),
      href: typeof href === 'string' ? href : undefined,
    };
  });
}
