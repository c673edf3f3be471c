import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { draw } from './draw.ts';

/** A part of a page, in millimetres from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const DPI = 300;
const MM_PER_PIXEL = 25.4 / DPI;
/** Darker than this of 255 is ink; paler is the smoothing of an edge. */
const INK = 128;

/** The 版心 with its margins, without the page number below. */
export const TEXT_AREA: Box = { left: 0, top: 0, right: 210, bottom: 264 };

/**
 * Draws a page at 300 dpi and measures where its ink ends.
 * @param pdf the document the page is of
 * @param within the part of the page to look at
 * @throws Error where there is no ink
 */
export async function inkBox(pdf: PDFDocumentProxy, page: PDFPageProxy, within: Box): Promise<Box> {
  const { canvas, context } = await draw(pdf, page, DPI);
  const [x0, y0] = [Math.floor(within.left / MM_PER_PIXEL), Math.floor(within.top / MM_PER_PIXEL)];
  // Beyond the page, which Chromium makes a trifle smaller than A4, all would count as black.
  const width = Math.min(Math.floor(within.right / MM_PER_PIXEL), canvas.width) - x0;
  const height = Math.min(Math.floor(within.bottom / MM_PER_PIXEL), canvas.height) - y0;
  const { data } = context.getImageData(x0, y0, width, height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4] ?? 255) > INK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) throw new Error('No ink in the part of the page looked at');
  return {
    left: (x0 + left) * MM_PER_PIXEL,
    top: (y0 + top) * MM_PER_PIXEL,
    right: (x0 + right + 1) * MM_PER_PIXEL,
    bottom: (y0 + bottom + 1) * MM_PER_PIXEL,
  };
}
