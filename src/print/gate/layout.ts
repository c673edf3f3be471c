import { MM_PER_POINT } from '../measure/pdf.ts';
import { BLOCK_WIDTH, CHARACTER, type Row, isBody, textRows } from '../measure/rows.ts';
import type { Breach, Sheet } from './gate.ts';

/** 3号 (5.2.2) in points, and how far from it type may be: 28 characters to 156 mm are 15.79. */
const BODY_SIZE = 16;
const SIZE_TOLERANCE = 0.25;

/** 每面22行 (5.2.3). */
const ROWS = 22;
/** From one row to the next, in millimetres. */
const PITCH = CHARACTER * 1.875;
/** How far a row may reach out of the 版心, in millimetres: a mark's white, a rounded advance. */
const EDGE = 1;
/** Sheets full of text, from which on one of them must have all its rows. */
const ENOUGH_SHEETS = 2;

/**
 * Whether the body is 3号: an element wider than the sheet makes a browser shrink everything. It is
 * told by the title, of 2号, which every report has, though it be shorter than its notes.
 */
export function sizeBreaches([first]: readonly Sheet[]): Breach[] {
  const [title] = textRows(first?.rows ?? []);
  if (title === undefined) return [{ sheet: 1, what: '没有文字' }];
  const points = (title.size / MM_PER_POINT) * (16 / 22);
  if (Math.abs(points - BODY_SIZE) <= SIZE_TOLERANCE) return [];
  return [{ what: `正文字号是${points.toFixed(2)}磅，不是3号（${String(BODY_SIZE)}磅）` }];
}

/** Whether sheets hold 22 rows and no row leaves the 版心. */
export function layoutBreaches(sheets: readonly Sheet[]): Breach[] {
  const counts = sheets.map(({ rows }) => textRows(rows).filter(isBody).length);
  const full = sheets.filter((sheet, index) => isFull(sheet, sheets[index + 1]));
  const most = Math.max(...full.map(({ rows }) => textRows(rows).length));
  const short =
    full.length >= ENOUGH_SHEETS && most < ROWS
      ? [{ what: `每页只排了${String(most)}行，应当排${String(ROWS)}行` }]
      : [];
  return [
    ...short,
    ...counts.flatMap((count, index) =>
      count > ROWS
        ? [{ sheet: index + 1, what: `排了${String(count)}行，多于${String(ROWS)}行` }]
        : [],
    ),
    ...sheets.flatMap(({ rows }, index) =>
      textRows(rows)
        .filter(leavesBlock)
        .map(({ text }) => ({ sheet: index + 1, what: `“${text}”超出版心` })),
    ),
  ];
}

/** Whether a sheet holds nothing but rows of text, of which the last goes on overleaf. */
function isFull({ rows }: Sheet, next?: Sheet): boolean {
  const own = textRows(rows);
  const first = textRows(next?.rows ?? [])[0];
  const [top, end] = [own[0], own.at(-1)];
  if (first === undefined || top === undefined || end === undefined) return false;
  const isEven = end.baseline - top.baseline < own.length * PITCH;
  const goesOn = end.right > BLOCK_WIDTH - CHARACTER && first.left < CHARACTER && isBody(first);
  return isEven && goesOn && own.every(({ size }) => Math.abs(size - CHARACTER) < 0.1);
}

function leavesBlock({ left, right }: Row): boolean {
  return left < -EDGE || right > BLOCK_WIDTH + EDGE;
}
