import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';

/** A font of a PDF. */
export interface PdfFont {
  /** With the six letters and the plus sign of a subset. */
  readonly name: string;
  /** `CIDFontType2` is TrueType; `Type3` is what Chromium makes of CFF. */
  readonly type: string;
  readonly embedded: boolean;
  /** Whether its characters can be extracted. */
  readonly toUnicode: boolean;
}

/** The fonts of a PDF, sorted by name. */
export async function pdfFonts(bytes: Uint8Array): Promise<PdfFont[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts: PdfFont[] = [];
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || nameOf(font, 'Type') !== 'Font') continue;
    if (nameOf(font, 'Subtype').startsWith('CIDFont')) continue;
    const descendant = font
      .lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)
      ?.lookup(0, PDFDict);
    const own = descendant ?? font;
    const descriptor = own.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    fonts.push({
      name: nameOf(own, 'BaseFont'),
      type: nameOf(own, 'Subtype'),
      embedded: descriptor?.get(PDFName.of('FontFile2')) instanceof PDFRef,
      toUnicode: font.has(PDFName.of('ToUnicode')),
    });
  }
  return fonts.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function nameOf(dictionary: PDFDict, key: string): string {
  return dictionary.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? '';
}
