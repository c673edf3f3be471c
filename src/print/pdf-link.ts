/** What a link to a prebuilt PDF says about it. */
export interface PdfLinkFacts {
  readonly pages: number;
  /** Size of the file in bytes. */
  readonly size: number;
}

/** Opens the part of a page that offers the PDF of the report `slug`; a comment, so it never shows. */
export function pdfLinkStart(slug: string): string {
  return `<!--pdf ${slug}-->`;
}

/** Closes that part. */
export const pdfLinkEnd = '<!--/pdf-->';

/**
 * Completes the offer of the PDF of the report `slug` in a built page, or takes it out where there
 * is no PDF.
 * @returns the page's HTML; unchanged where it makes no such offer
 */
export function completePdfLink(html: string, slug: string, pdf?: PdfLinkFacts): string {
  const [before = '', offer, ...rest] = html.split(
    new RegExp(`${pdfLinkStart(slug)}(.*?)${pdfLinkEnd}`, 'su'),
  );
  if (offer === undefined) return html;
  const words =
    pdf === undefined
      ? ''
      : offer
          .replace('%pages%', String(pdf.pages))
          .replace('%size%', String(Math.round(pdf.size / 1000)));
  return [before, words, ...rest].join('');
}
