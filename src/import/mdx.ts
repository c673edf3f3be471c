import type { BlockContent, Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown, type MdxJsxFlowElement } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import { tidy } from './inlines.ts';
import {
  textOf,
  type Block,
  type Inline,
  type Note,
  type Paragraph,
  type Table,
} from './source.ts';

/** `import` and `export` at the start of a paragraph would be code to MDX. */
const codeWords: Options = {
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
  ],
};

/** Writes a tree as MDX that reads back as the same tree. */
export function writeMdx(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children } satisfies Root, {
    extensions: [mdxToMarkdown(), gfmToMarkdown(), cjkFriendlyToMarkdown(), codeWords],
    rule: '-',
  });
}

/** Markdown of a block. What its text itself shows, such as a number, needs no syntax. */
export function blockNode(block: Block): RootContent {
  if (block.type === 'table') return tableNode(block);
  const { inlines, heading } = block;
  if (heading === undefined) return { type: 'paragraph', children: phrasing(inlines) };
  const depth = Math.min(Math.max(heading, 2), 6) as Heading['depth'];
  return { type: 'heading', depth, children: phrasing(inlines.map(withoutBold)) };
}

/** Markdown of the report's own notes. */
export function noteNodes(notes: readonly Note[]): RootContent[] {
  return notes.map(({ id, paragraphs }) => ({
    type: 'footnoteDefinition',
    identifier: id,
    label: id,
    children: paragraphs.map((each): BlockContent => ({
      type: 'paragraph',
      children: phrasing(each.inlines),
    })),
  }));
}

function phrasing(inlines: readonly Inline[]): PhrasingContent[] {
  return inlines.flatMap((inline): PhrasingContent[] => {
    if (inline.type === 'note') {
      return [{ type: 'footnoteReference', identifier: inline.id, label: inline.id }];
    }
    if (inline.type === 'picture') {
      const { name, alt } = inline.picture;
      return [{ type: 'image', url: `./${name}`, alt: alt === '' ? '图片' : alt }];
    }
    const children = lines(inline.text);
    const { script } = inline;
    if (script !== undefined) {
      return [{ type: 'mdxJsxTextElement', name: script, attributes: [], children }];
    }
    return inline.bold === true ? [{ type: 'strong', children }] : children;
  });
}

/** A line break inside a paragraph is an element: a line of its own would be a paragraph. */
function lines(text: string): PhrasingContent[] {
  const lineBreak = { type: 'mdxJsxTextElement', name: 'br' } as const;
  return text
    .split('\n')
    .flatMap((value, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ ...lineBreak, attributes: [], children: [] }]),
      ...(value === '' ? [] : [{ type: 'text' as const, value }]),
    ]);
}

function withoutBold(inline: Inline): Inline {
  return inline.type === 'text' ? { ...inline, bold: false } : inline;
}

/** A plain table is Markdown's; one with merged cells, or several lines in a cell, is HTML's. */
function tableNode(table: Table): RootContent {
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

/**
 * The bold that is kept: a whole paragraph, or its opening sentence, where no number shows already
 * what it is.
 */
export function withLeadingBold(paragraph: Paragraph, isNumbered: boolean): Paragraph {
  const { inlines } = paragraph;
  const end = inlines.findIndex((each) => each.type === 'text' && each.bold !== true);
  const leads =
    !isNumbered &&
    (end === -1 || (end > 0 && /[。：；！？]$/u.test(textOf({ inlines: inlines.slice(0, end) }))));
  const kept = inlines.map((each, index) =>
    leads && (end === -1 || index < end) ? each : withoutBold(each),
  );
  return { ...paragraph, inlines: tidy(kept).inlines };
}
