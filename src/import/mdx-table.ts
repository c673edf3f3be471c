import type { BlockContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { phrasing, withoutBold } from './phrasing.ts';
import { textOf, type Paragraph, type Table } from './source.ts';

/** A plain table is Markdown's; one with merged cells, or several lines in a cell, is HTML's. */
export function tableNode(table: Table): RootContent {
  const cells = table.rows.flat();
  const width = table.rows[0]?.length;
  const isPlain =
    table.headerRows <= 1 &&
    table.rows.every((row) => row.length === width) &&
    cells.every(
      ({ colspan, rowspan, paragraphs }) => colspan * rowspan === 1 && isOneLine(paragraphs),
    );
  return isPlain ? plainTable(table) : mergedTable(table);
}

function isOneLine(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.length <= 1 && paragraphs.every((each) => !textOf(each).includes('\n'));
}

function plainTable({ rows }: Table): RootContent {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map(({ paragraphs }) => ({
        type: 'tableCell',
        children: paragraphs.flatMap((each) => phrasing(each.inlines.map(withoutBold))),
      })),
    })),
  };
}

function mergedTable({ rows, headerRows }: Table): RootContent {
  const tableRows = rows.map((row, index) =>
    element(
      'tr',
      row.map(({ paragraphs, colspan, rowspan }) => {
        const spans = { ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) };
        const children = paragraphs.map((each): BlockContent => ({
          type: 'paragraph',
          children: phrasing(each.inlines.map(withoutBold)),
        }));
        return element(index < Math.max(1, headerRows) ? 'th' : 'td', children, spans);
      }),
    ),
  );
  const head = tableRows.slice(0, Math.max(1, headerRows));
  const body = tableRows.slice(head.length);
  return element('table', [
    element('thead', head),
    ...(body.length > 0 ? [element('tbody', body)] : []),
  ]);
}

function element(
  name: string,
  children: MdxJsxFlowElement['children'],
  attributes: Readonly<Record<string, number>> = {},
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value: String(value),
    })),
    children,
  };
}
