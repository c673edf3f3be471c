import { attachment, attachmentStarts } from './attachments.ts';
import type { Doubt } from './doubts.ts';
import { type Head, type HeadLine, readHead } from './head.ts';
import { FORMS, isNameLike, type Line } from './lines.ts';
import type { Kept, SectionParts } from './parts.ts';
import { spansOf } from './spans.ts';
import { readTree } from './structure.ts';
import type { NodeName, TreeNode } from './tree.ts';

export type { Doubt, Head, HeadLine, Line, SectionParts };

/** A whole document as the grammar reads it. Lines are named by their index. */
export interface DocumentParts {
  readonly head: Head;
  /** The lines of a 目录, which are left out. */
  readonly contents: readonly number[];
  readonly sections: readonly SectionParts[];
  readonly doubts: readonly Doubt[];
}

/** What divides a document into sections, the first that there is. */
const DIVISIONS = {
  book: 'chapter',
  chapter: 'chapter',
  part: 'part',
  heading: 'heading',
} as const;

/** What shows: not space, nor the signs without width that copies from the web leave. */
const VISIBLE = /[^\s\u200B-\u200D\u2060]/u;

/**
 * Reads a whole document: its head, its contents list, its sections and its attachments. Every line
 * with text is in exactly one of them.
 * @param options.title the title, where it is known and not among the lines
 */
export function readDocument(
  lines: readonly Line[],
  options: { title?: string } = {},
): DocumentParts {
  const kept = lines
    .map((line, index): Kept => ({ ...line, text: line.text.trim(), line: index }))
    .filter(({ text, block }) => VISIBLE.test(text) || block);
  const contents = contentsOf(kept);
  const text = kept.filter(({ line }) => !contents.has(line));
  const { head, length } = readHead(text, options.title !== undefined);
  const number = (part: HeadLine): HeadLine => ({
    ...part,
    line: text[part.line]?.line ?? part.line,
  });
  const body = text.slice(length);
  const starts = attachmentStarts(body);
  const main = body.slice(0, starts[0] ?? body.length);
  const { sections, doubts } = divide(main);
  return {
    head: {
      title: head.title.map(number),
      subtitle: head.subtitle.map(number),
      ...(head.date && { date: number(head.date) }),
      ...(head.speaker && { speaker: number(head.speaker) }),
    },
    contents: [...contents],
    sections: [
      ...sections,
      ...starts.map((start, index) => attachment(body.slice(start, starts[index + 1]))),
    ],
    doubts: doubts.toSorted((a, b) => a.paragraph - b.paragraph),
  };
}

/** The lines of a 目录: its heading and what leads to pages, or is said again further on. */
function contentsOf(lines: readonly Kept[]): Set<number> {
  const start = lines.findIndex(({ text }) => FORMS.contents.test(text));
  if (start === -1) return new Set();
  const isEntry = ({ text }: Kept, index: number): boolean =>
    FORMS.contentsLine.test(text) ||
    (isNameLike(text) && lines.slice(index + 1).some((later) => later.text === text));
  const after = lines.findIndex((line, index) => index > start && !isEntry(line, index));
  return new Set(lines.slice(start, after === -1 ? undefined : after).map(({ line }) => line));
}

/** Divides the text between head and attachments. */
function divide(lines: readonly Kept[]): { sections: SectionParts[]; doubts: Doubt[] } {
  const { root, doubts } = readTree(lines, false);
  const divisions = divisionsOf(root);
  const starts = divisions.map(({ piece }) => piece.paragraph);
  const opening = lines.slice(0, starts[0]);
  const sections = divisions.map((node, index) =>
    section(node, lines.slice(starts[index], starts[index + 1])),
  );
  if (opening.length > 0) {
    sections.unshift(untitled(divisions.length === 0 ? 'body' : 'preface', opening));
  }
  const own = doubts
    .filter(({ paragraph }) => starts.includes(paragraph))
    .map((doubt) => ({ ...doubt, paragraph: lines[doubt.paragraph]?.line ?? 0 }));
  return { sections, doubts: [...own, ...sections.flatMap(({ body }) => doubtsIn(body, lines))] };
}

/** The doubts inside a section, which is read by itself, as its page will be. */
function doubtsIn(body: SectionParts['body'], lines: readonly Kept[]): Doubt[] {
  const own = body.flatMap(({ line, start }) => {
    const found = lines.find((kept) => kept.line === line);
    return found === undefined ? [] : [{ ...found, text: found.text.slice(start) }];
  });
  return readTree(own).doubts.map((doubt) => ({
    ...doubt,
    paragraph: own[doubt.paragraph]?.line ?? 0,
  }));
}

/** The units that are sections: the highest there are, if they read like headings. */
function divisionsOf({ children }: TreeNode): TreeNode[] {
  for (const name of Object.keys(DIVISIONS) as NodeName[]) {
    const found = children.filter((child) => child.name === name);
    const headed = found.filter(
      ({ piece }) => spansOf({ ...piece, name }).headingEnd > 0 && !piece.text.endsWith('；'),
    );
    if (headed.length * 2 > found.length) return found;
  }
  return [];
}

function untitled(kind: 'preface' | 'body', lines: readonly Kept[]): SectionParts {
  const body = lines.map(({ line }) => ({ line, start: 0 }));
  return { kind, mark: '', title: kind === 'body' ? '正文' : '前言', headingLines: [], body };
}

function section(
  { name, number, piece }: TreeNode,
  [first, ...rest]: readonly Kept[],
): SectionParts {
  const spans = spansOf({ ...piece, name });
  const end = Math.max(spans.headingEnd, spans.titleEnd);
  const own = piece.text.slice(spans.markEnd, end).trim();
  const next = rest[0];
  const split = own === '' && next !== undefined && isNameLike(next.text) ? next : undefined;
  const line = first?.line ?? 0;
  const runIn = end < piece.text.length ? [{ line, start: end }] : [];
  return {
    kind: DIVISIONS[name as keyof typeof DIVISIONS],
    ...(number > 0 && { number }),
    mark: name === 'heading' ? '' : (piece.mark?.text ?? ''),
    title: split?.text ?? own,
    headingLines: [line, ...(split === undefined ? [] : [split.line])],
    body: [
      ...runIn,
      ...rest.slice(split === undefined ? 0 : 1).map((kept) => ({ line: kept.line, start: 0 })),
    ],
  };
}
