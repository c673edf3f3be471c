import type { BlockContent, Heading, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import { tidy } from './inlines.ts';
import { tableNode } from './mdx-table.ts';
import { phrasing, withoutBold } from './phrasing.ts';
import { textOf, type Block, type Note, type Paragraph } from './source.ts';

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
