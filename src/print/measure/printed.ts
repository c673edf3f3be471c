import type { Page } from '@playwright/test';
import { type Row, isBody, pageRows, textRows } from './rows.ts';
import { mapPages, withPdf } from './pdf.ts';

/** A page of the site as a reader prints it. */
export interface Printed {
  readonly bytes: Uint8Array;
  /** The rows of each sheet. */
  readonly sheets: readonly (readonly Row[])[];
  /** The report's own text, in 3号 and larger, without white space. */
  readonly text: string;
  /** What comes with it in smaller type: notes, tables, provenance; without white space. */
  readonly closing: string;
}

/** Prints the page a browser shows, as its print command does. */
export async function printed(page: Page): Promise<Printed> {
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
  });
  const sheets = await withPdf(bytes, (pdf) => mapPages(pdf, pageRows));
  const rows = sheets.flatMap((sheet) => textRows(sheet));
  return {
    bytes,
    sheets,
    text: joined(rows.filter(isBody)),
    closing: joined(rows.filter((row) => !isBody(row))),
  };
}

function joined(rows: readonly Row[]): string {
  return rows.map(({ text }) => text.replaceAll(/\s/gu, '')).join('');
}
