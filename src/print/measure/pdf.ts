import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** PDF points to millimetres. */
export const MM_PER_POINT = 25.4 / 72;

/**
 * Opens a PDF with pdf.js, hands it to `use`, and closes it again.
 * @param bytes the file; copied, because pdf.js takes its buffer away
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** Runs `read` on every page in order and returns what it found. */
export async function mapPages<Result>(
  pdf: PDFDocumentProxy,
  read: (page: PDFPageProxy) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    results.push(await read(await pdf.getPage(number)));
  }
  return results;
}
