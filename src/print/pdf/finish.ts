import { createHash } from 'node:crypto';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { markArtifacts } from './artifacts.ts';
import type { PdfFacts } from './facts.ts';
import { boundFigures } from './figures.ts';
import { mendStructure } from './tags.ts';
import { xmpPacket } from './xmp.ts';

/**
 * Adds what Chromium leaves out of its PDFs and PDF/UA-1 asks for: what the document is, XMP, an
 * identifier, artifacts, notes, bounds of figures and descriptions of links; and takes out the time of
 * printing and other accidents.
 * @param raw Chromium's tagged PDF
 * @param facts what the document says about itself
 * @param linkTexts text of the links by the name of their destination or their address
 */
export async function finishPdf(
  raw: Uint8Array,
  facts: PdfFacts,
  linkTexts: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(renumberNodes(raw), { updateMetadata: false });
  await boundFigures(pdf, raw);
  mendStructure(pdf);
  markPages(pdf);
  describeLinks(pdf, linkTexts);
  describe(pdf, facts);
  const packet = Buffer.from(xmpPacket(facts), 'utf8');
  const metadata = pdf.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadata));
  const digest = createHash('sha256')
    .update(await pdf.save())
    .digest('hex')
    .slice(0, 32);
  const identifier = PDFHexString.of(digest);
  pdf.context.trailerInfo.ID = pdf.context.obj([identifier, identifier]);
  return await pdf.save();
}

/** Says what the document is, and opens it with its bookmarks and its title. */
function describe(pdf: PDFDocument, facts: PdfFacts): void {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  for (const key of ['CreationDate', 'ModDate']) info.delete(PDFName.of(key));
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setSubject(facts.subject);
  pdf.setLanguage(facts.language);
  pdf.setCreator(facts.creator);
  if (facts.author !== undefined) pdf.setAuthor(facts.author);
  if (facts.date !== undefined) {
    pdf.setCreationDate(facts.date);
    pdf.setModificationDate(facts.date);
  }
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [0, { S: 'D' }] }));
}

/**
 * Counts the identifiers of table headers from 1. Chromium makes them of the numbers its nodes
 * happen to have; length and order stay as they are, and so do offsets and the tree of identifiers.
 */
function renumberNodes(raw: Uint8Array): Uint8Array {
  const identifier = /(?<=\(node)\d{8}(?=\))/g;
  const text = Buffer.from(raw).toString('latin1');
  const numbers = [...new Set(text.match(identifier))].sort();
  const counted = text.replace(identifier, (number) =>
    String(numbers.indexOf(number) + 1).padStart(number.length, '0'),
  );
  return Buffer.from(counted, 'latin1');
}

function markPages(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const reference = page.node.get(PDFName.Contents);
    const stream = pdf.context.lookup(reference);
    if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) {
      throw new Error('A page has not exactly one stream of content, as Chromium writes it');
    }
    const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const marked = Buffer.from(markArtifacts(content), 'latin1');
    pdf.context.assign(reference, pdf.context.flateStream(marked));
  }
}

function describeLinks(pdf: PDFDocument, texts: ReadonlyMap<string, string>): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots() ?? PDFArray.withContext(pdf.context);
    for (let index = 0; index < annotations.size(); index++) {
      const link = annotations.lookup(index, PDFDict);
      const destination = link.get(PDFName.of('Dest'));
      const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.get(PDFName.of('URI'));
      const target =
        destination instanceof PDFName
          ? destination.decodeText()
          : address instanceof PDFString || address instanceof PDFHexString
            ? address.decodeText()
            : '';
      link.set(PDFName.of('Contents'), PDFHexString.fromText(texts.get(target) ?? target));
    }
  }
}
