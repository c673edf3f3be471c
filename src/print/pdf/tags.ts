import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';

const HEADING = /^H([1-6])$/u;
/** What `preparePage` lends notes, a tag reports have no other use for. */
const LENT_TO_NOTES = 'BlockQuote';
/** What a redaction is read as; see `remarkRedactions`. */
const REDACTED = '隐去';

/** Elements that hold others and no text: content of their own is rules, which `markArtifacts` marks. */
export const ruleTags = ['Table', 'THead', 'TBody', 'TFoot', 'TR'];

/** Makes of Chromium's tags what ISO 32000-1, 14.8 and PDF/UA-1 ask for. */
export function mendStructure(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  // Chromium names emphasis by tags PDF 1.7 does not have; without a map readers drop its text.
  root.set(PDFName.of('RoleMap'), pdf.context.obj({ Strong: 'Span', Em: 'Span' }));
  const open: number[] = [];
  let notes = 0;
  for (const element of elementsOf(pdf, root)) {
    const tag = tagOf(element);
    const level = HEADING.exec(tag)?.[1];
    if (level !== undefined) setTag(element, `H${String(nestHeading(open, Number(level)))}`);
    if (tag === LENT_TO_NOTES) {
      setTag(element, 'Note');
      element.set(PDFName.of('ID'), PDFString.of(`note-${String(++notes)}`));
    }
    // A redaction is a character read in other words, no picture.
    if (tag === 'Figure' && textOf(element, 'Alt') === REDACTED) setTag(element, 'Span');
    if (ruleTags.includes(tag)) dropRules(pdf, element);
  }
}

/** All structure elements below one, in reading order. */
export function* elementsOf(pdf: PDFDocument, parent: PDFDict): Generator<PDFDict> {
  for (const reference of kidsOf(parent)) {
    const element = pdf.context.lookup(reference);
    if (!(element instanceof PDFDict) || !element.has(PDFName.of('S'))) continue;
    yield element;
    yield* elementsOf(pdf, element);
  }
}

/** Name of a structure element's type: `P`. */
export function tagOf(element: PDFDict): string {
  return element.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? '';
}

/** What a structure element holds: references to others, or numbers of marked content. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.get(PDFName.of('K'));
  const list = kids instanceof PDFRef ? element.context.lookup(kids) : kids;
  if (list instanceof PDFArray) return list.asArray();
  return kids === undefined ? [] : [kids];
}

/** A string of a structure element, such as its `Alt`. */
export function textOf(element: PDFDict, key: string): string {
  const text = element.get(PDFName.of(key));
  return text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : '';
}

/** Levels of headings have no gaps (PDF/UA-1, 7.4.2), though a preface has items and no heading. */
function nestHeading(open: number[], level: number): number {
  while ((open.at(-1) ?? 0) >= level) open.pop();
  open.push(level);
  return open.length;
}

/** A table's rules are content of the table itself to Chromium; to a reader they are no part of it. */
function dropRules(pdf: PDFDocument, element: PDFDict): void {
  const kids = kidsOf(element);
  const rest = kids.filter((kid) => !(pdf.context.lookup(kid) instanceof PDFNumber));
  if (rest.length < kids.length) element.set(PDFName.of('K'), pdf.context.obj(rest));
}

function setTag(element: PDFDict, tag: string): void {
  element.set(PDFName.of('S'), PDFName.of(tag));
}
