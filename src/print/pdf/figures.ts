import { PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withPdf } from '../measure/pdf.ts';
import { elementsOf, kidsOf, tagOf } from './tags.ts';

/** Left, bottom, right and top in points. */
type Bounds = readonly [number, number, number, number];
type Matrix = readonly [number, number, number, number, number, number];

const UNIT: Bounds = [0, 0, 1, 1];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Gives every figure the bounds of what it shows (ISO 32000-1, table 344: BBox). */
export async function boundFigures(pdf: PDFDocument, bytes: Uint8Array): Promise<void> {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  const figures = [...elementsOf(pdf, root)].filter((element) => tagOf(element) === 'Figure');
  if (figures.length === 0) return;
  const pages = pdf.getPages().map(({ ref }) => ref);
  await withPdf(bytes, async (read) => {
    for (const element of figures) {
      const [content] = contentOf(pdf, element);
      const index = pages.findIndex((page) => page === content?.page);
      if (content === undefined || index === -1) continue;
      const drawn = await drawnBounds(await read.getPage(index + 1));
      const bounds = drawn.get(content.id);
      if (bounds === undefined) continue;
      element.set(PDFName.of('A'), pdf.context.obj({ O: 'Layout', BBox: [...bounds] }));
    }
  });
}

/** The marked content a figure holds, at any depth, with the page it is on. */
function contentOf(
  pdf: PDFDocument,
  element: PDFDict,
  above?: PDFObject,
): { page: PDFObject | undefined; id: number }[] {
  const page = element.get(PDFName.of('Pg')) ?? above;
  return kidsOf(element).flatMap((kid) => {
    const one = pdf.context.lookup(kid);
    if (one instanceof PDFNumber) return [{ page, id: one.asNumber() }];
    if (!(one instanceof PDFDict)) return [];
    const id = one.lookupMaybe(PDFName.of('MCID'), PDFNumber)?.asNumber();
    if (id === undefined) return contentOf(pdf, one, page);
    return [{ page: one.get(PDFName.of('Pg')) ?? page, id }];
  });
}

/** Where the pictures and shapes of each marked content of a page lie. */
async function drawnBounds(page: PDFPageProxy): Promise<Map<number, Bounds>> {
  const found = new Map<number, Bounds>();
  const { fnArray, argsArray } = await page.getOperatorList();
  const marked: (number | undefined)[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  const draw = (box: Bounds): void => {
    const id = marked.findLast((one) => one !== undefined);
    if (id !== undefined) found.set(id, union(found.get(id), placed(box, matrix)));
  };
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as readonly unknown[] | null;
    if (operator === OPS.beginMarkedContentProps)
      marked.push((args?.[1] as number | null) ?? undefined);
    else if (operator === OPS.beginMarkedContent) marked.push(undefined);
    else if (operator === OPS.endMarkedContent) marked.pop();
    else if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? IDENTITY;
    else if (operator === OPS.transform) matrix = multiply(args as unknown as Matrix, matrix);
    else if (operator === OPS.paintImageXObject) draw(UNIT);
    else if (operator === OPS.constructPath && args?.[2]) draw(args[2] as Bounds);
  });
  return found;
}

function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, x, y] = outer;
  return [
    a * p + b * r,
    a * q + b * s,
    c * p + d * r,
    c * q + d * s,
    e * p + f * r + x,
    e * q + f * s + y,
  ];
}

/** The bounds of a box once a matrix moved its corners. */
function placed([left, bottom, right, top]: Bounds, [a, b, c, d, e, f]: Matrix): Bounds {
  const corners = [left, right].flatMap((u) => [bottom, top].map((v) => [u, v] as const));
  const x = corners.map(([u, v]) => a * u + c * v + e);
  const y = corners.map(([u, v]) => b * u + d * v + f);
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

function union(one: Bounds | undefined, other: Bounds): Bounds {
  if (one === undefined) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
