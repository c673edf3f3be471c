import type { Mark } from './marks.ts';
import type { Piece } from './tree.ts';

/** Something in a text an editor should look at; the text itself is always kept as it is. */
export interface Doubt {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** One Chinese sentence: what was found, and what was done. */
  readonly found: string;
  /** One Chinese sentence: what to do. */
  readonly cure: string;
}

const COMPARE = '与原稿核对，原稿如此就不用改。';

/** Every doubt of the grammar, in its words. */
export const doubts = {
  gap: (piece: Piece, { text }: Mark, last: number): Doubt =>
    at(piece, `“${text}”之前只编到第${String(last)}项，中间缺号，已照印出的序号收录。`, COMPARE),
  again: (piece: Piece, { text }: Mark, last: number): Doubt =>
    at(piece, `“${text}”之前已编到第${String(last)}项，序号重复或倒退，已另编地址收录。`, COMPARE),
  notDue: (piece: Piece, { text }: Mark, due: number): Doubt =>
    at(piece, `段首“${text}”不是应有的第${String(due)}项，已作正文。`, '如是序号，核对前后各项。'),
  headless: (piece: Piece, { text }: Mark, kept: boolean): Doubt =>
    at(
      piece,
      `“${text}”之前没有第一项，${kept ? '已从这里编起' : '已作正文'}。`,
      '核对前面是否漏了序号。',
    ),
  alone: (piece: Piece, { text }: Mark): Doubt =>
    at(piece, `“${text}”之后没有第二项，已作为唯一的一项收录。`, '核对后面的序号。'),
  anew: (piece: Piece, { text }: Mark): Doubt =>
    at(
      piece,
      `“${text}”又从头编起，前面没有引导的话，已另编地址收录。`,
      '核对序号，或在前面用“## ”加小标题。',
    ),
};

function at({ paragraph }: Piece, found: string, cure: string): Doubt {
  return { paragraph, found, cure };
}
