import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** pdf.js brings its own canvas to Node; its types only call the factory an object. */
interface CanvasFactory {
  create(width: number, height: number): Drawing;
}

/** A drawn page. */
export interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/** Draws a page at `dpi` dots an inch. */
export async function draw(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  dpi: number,
): Promise<Drawing> {
  const viewport = page.getViewport({ scale: dpi / 72 });
  const factory = pdf.canvasFactory as CanvasFactory;
  const drawing = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: drawing.canvas, viewport }).promise;
  return drawing;
}
