import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MM_PER_POINT } from './pdf.ts';

/** A printed row 行. Lengths in millimetres, across from the left edge of the 版心. */
export interface Row {
  /** Without raised references to notes, which are no characters of the grid. */
  readonly text: string;
  /** Down from the upper edge of the page. */
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  /** Size of its largest type. */
  readonly size: number;
}

/** 3号 as this site sets it: 28 characters to the 156 mm of the 版心. */
export const CHARACTER = 156 / 28;

/** Width of the 版心. */
export const BLOCK_WIDTH = 156;

/** 订口, the edge a sheet is bound at, which is left on odd sheets, and the edge opposite. */
const BOUND_EDGE = 28;
const FREE_EDGE = 26;

/** What lies lower belongs to the page number: the 版心 ends at 37 + 225 mm. */
const TEXT_BOTTOM = 264;

/** Smaller than this beside the type of its row, a piece is a raised reference. */
const RAISED = 0.7;

/** Characters that must not open a row, and those that must not close one (避头尾). */
const NO_START = /^[。，、；：？！）》〉」』”’】〕…·—%‰℃]/u;
const NO_END = /[（《〈「『“‘【〔]$/u;

/** The rows of a page from top to bottom; the page number is the last one where there is one. */
export async function pageRows(page: PDFPageProxy): Promise<Row[]> {
  const height = page.view[3] ?? 0;
  const block = page.pageNumber % 2 === 1 ? BOUND_EDGE : FREE_EDGE;
  const rows: Row[] = [];
  const { items } = await page.getTextContent();
  for (const item of items) {
    // The white between two pieces counts with neither.
    if (!('str' in item) || item.str.trim() === '') continue;
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    const piece: Row = {
      text: item.str,
      baseline: (height - y) * MM_PER_POINT,
      left: x * MM_PER_POINT - block,
      right: (x + item.width) * MM_PER_POINT - block,
      size: size * MM_PER_POINT,
    };
    // A note's reference stands raised in its row, by less than half a character.
    const at = rows.findIndex((row) => Math.abs(row.baseline - piece.baseline) < CHARACTER / 2);
    const row = rows[at];
    if (row === undefined) rows.push(piece);
    else rows[at] = join(row, piece);
  }
  return rows.sort((one, other) => one.baseline - other.baseline);
}

/** Whether a row is set in 3号 or larger, as the report's own text is. */
export function isBody({ size }: Row): boolean {
  return size > CHARACTER * 0.95;
}

/** The rows within the 版心. */
export function textRows(rows: readonly Row[]): Row[] {
  return rows.filter(({ baseline }) => baseline < TEXT_BOTTOM);
}

/** The rows below the 版心: the page number. */
export function pageNumberRows(rows: readonly Row[]): Row[] {
  return rows.filter(({ baseline }) => baseline >= TEXT_BOTTOM);
}

/** Rows that run to the right edge of the 版心, so neither headings nor ends of paragraphs. */
export function fullRows(rows: readonly Row[]): Row[] {
  return textRows(rows).filter(({ right }) => right > BLOCK_WIDTH - CHARACTER / 4);
}

/** Characters in a row, the first-line indent among them; ASCII counts half a character. */
export function rowLength({ text, left }: Row): number {
  const indent = Math.round(left / CHARACTER);
  return Array.from(text).reduce((sum, one) => sum + (/[ -~]/u.test(one) ? 0.5 : 1), indent);
}

/** Rows that break 避头尾. */
export function kinsokuViolations(rows: readonly Row[]): Row[] {
  return textRows(rows).filter(({ text }) => NO_START.test(text) || NO_END.test(text));
}

function join(row: Row, piece: Row): Row {
  const [left, right] = piece.left < row.left ? [piece, row] : [row, piece];
  const main = piece.size > row.size ? piece : row;
  const apart = Math.min(piece.size, row.size) < RAISED * main.size;
  return {
    text: apart ? main.text : left.text + right.text,
    baseline: main.baseline,
    left: left.left,
    right: Math.max(row.right, piece.right),
    size: main.size,
  };
}
