import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib';

/** A string of glyphs, four hexadecimal digits each, as Skia writes them. */
const GLYPHS = /(?<!<)<([0-9A-F]+)>(?!>)/gi;

/** Glyph 0 among them. */
const EMPTY = /^(?:.{4})*0000/;

/**
 * The sheets, from 1, that show a glyph 0, which is `.notdef`: what a font shows for a character it
 * does not have, often nothing.
 */
export async function emptyGlyphs(bytes: Uint8Array): Promise<number[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getPages().flatMap(({ node }, index) => {
    const stream = node.Contents();
    if (!(stream instanceof PDFRawStream)) return [];
    const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const strings = Array.from(content.matchAll(GLYPHS), ([, glyphs = '']) => glyphs);
    return strings.some((glyphs) => EMPTY.test(glyphs)) ? [index + 1] : [];
  });
}
