import { type Mark, type MarkName, MARKS } from './marks.ts';

/** What stands in a document besides marked units. */
export type NodeName =
  | MarkName
  | 'root'
  | 'heading'
  | 'paragraph'
  | 'block'
  | 'salutation'
  | 'signature'
  | 'date'
  | 'remark'
  | 'attachments'
  | 'note'
  | 'caption'
  | 'legend';

/** A paragraph, or a part of one that a run-in point cuts off, as the series are read. */
export interface Piece {
  readonly name: NodeName;
  /** Index of its paragraph; `start` and `end` are offsets in that paragraph's text. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mark?: Mark | undefined;
  /** Level of a heading that only formatting showed. */
  readonly level?: number | undefined;
  /** Ends all that is open, as a signature does; or, as 各位代表！, what does not go on after it. */
  readonly closes?: 'all' | 'ended' | undefined;
}

/** Units that count together: the same mark, one number after the other. */
export interface Series {
  readonly name: MarkName;
  readonly first: TreeNode;
  /** The unit it has come to, its number and, in 第五十三条之一, what follows 之. */
  latest: TreeNode;
  last: number;
  sub: number;
}

/** A piece in its place among the others. */
export interface TreeNode {
  readonly name: NodeName;
  readonly piece: Piece;
  /** Number it has in its series, else 0. */
  readonly number: number;
  readonly children: TreeNode[];
  /** The series it belongs to. */
  series?: Series | undefined;
  /** The series that is open among its children. */
  open?: Series | undefined;
}

/** Unnumbered headings stand above "1." and below （一）. */
const HEADING_RANK = 5.5;

/** The level a node has by nature: less is higher, and a paragraph is below everything. */
export function rankOf({ name, piece }: TreeNode | { name: NodeName; piece: Piece }): number {
  if (name === 'root') return -1;
  if (name === 'heading') return HEADING_RANK + (piece.level ?? 0) / 100;
  return name in MARKS ? MARKS[name as MarkName].rank : Infinity;
}

/** A unit that is one of a list, and so often a paragraph and no more, as "1." and 一是 are. */
export function isListed(node: TreeNode, parent: TreeNode | undefined): boolean {
  if (node.name === 'subsection') return parent?.name === 'article';
  return node.name in MARKS && rankOf(node) > HEADING_RANK;
}

/** Whether a node is text without mark or heading, which holds no paragraphs. */
export function isText(name: NodeName): boolean {
  return name !== 'root' && name !== 'heading' && !(name in MARKS);
}
