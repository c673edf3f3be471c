import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Line } from '../report/grammar/lines.ts';
import { flatText } from './inline.ts';

/** A paragraph, heading or block of a section, as the grammar takes it and as Markdown has it. */
export interface SourceLine extends Line {
  readonly node: RootContent;
  /** What is in it; empty for a block. */
  readonly inline: readonly PhrasingContent[];
  /** Its bare text, without references to notes; a row of a table is a line. */
  readonly plain: string;
}

/** Level of a heading that is known by being bold, below those written with `#`. */
const BOLD_LEVEL = 7;

/**
 * Reads the lines of a section. Every line of a paragraph is one, so no blank line is needed between
 * paragraphs. Notes are left out: they stand at the end.
 */
export function readLines({ children }: Root): SourceLine[] {
  return children
    .filter((node) => node.type !== 'footnoteDefinition')
    .flatMap((node) => {
      if (node.type === 'paragraph' && !isPicture(node)) return linesIn(node).map(paragraphLine);
      if (node.type !== 'heading') return [{ ...blank, node, plain: plainBlock(node) }];
      const { children: inline, depth } = node;
      return [{ node, inline, text: flatText(inline), plain: toString(node), heading: depth }];
    });
}

const blank = { inline: [], text: '', block: true } as const;

function paragraphLine(node: Paragraph): SourceLine {
  const { children } = node;
  const text = flatText(children);
  const [first] = children;
  const bold = first?.type === 'strong' ? flatText([first]).length : 0;
  const weight = bold === text.length && bold > 0 ? { heading: BOLD_LEVEL } : { boldLead: bold };
  return { node, inline: children, text, plain: toString(node), ...weight };
}

/** Cuts a paragraph at the ends of its lines. */
function linesIn(paragraph: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  let number = paragraph.position?.start.line ?? 1;
  const starts = [number];
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child);
      continue;
    }
    child.value.split('\n').forEach((value, index) => {
      if (index > 0) {
        lines.push([]);
        starts.push((number += 1));
      }
      if (value !== '') lines.at(-1)?.push({ ...child, value });
    });
  }
  return lines.map((children, index) => ({ ...paragraph, children, ...at(starts[index]) }));
}

function at(line = 1) {
  const point = { line, column: 1 };
  return { position: { start: point, end: point } };
}

function isPicture({ children }: Paragraph): boolean {
  return children.length > 0 && children.every(({ type }) => type === 'image');
}

function plainBlock(node: RootContent): string {
  if (node.type !== 'table') return toString(node, { includeImageAlt: false });
  const rows = node.children.map(({ children }) => children.map((cell) => toString(cell)));
  return rows.map((cells) => cells.join('\t')).join('\n');
}
