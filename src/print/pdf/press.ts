import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { PDFDocument } from 'pdf-lib';
import { type BuiltPage, type BuiltSite, readPages } from '../../built-site/built-site.ts';
import { keep } from '../../cache/cache.ts';
import type { KnownReport } from '../../report/facts.ts';
import { readDue } from '../gate/due.ts';
import { checkPrint } from '../gate/gate.ts';
import { startBrowser } from './browser.ts';
import { pdfFacts } from './facts.ts';
import { printPdf } from './print.ts';

/** A finished PDF. */
export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** What reports are printed with; its browser starts when the first needs it. */
export interface Press extends AsyncDisposable {
  /** @throws Error naming what is wrong with the print: see {@link checkPrint} */
  print(report: KnownReport): Promise<PrintedPdf>;
}

/** Our faces, whole: cut to a site's characters they would change with every other report. */
const FONTS = new URL('../../../public/fonts/', import.meta.url);

/**
 * Readies all that reports are printed with. A report is printed anew only where its own words and
 * pictures, the style sheets, the fonts, the browser or the code that prints changed.
 * @param path of the browser
 * @param missing the characters our faces lack
 */
export async function openPress(
  site: BuiltSite,
  path: string,
  missing: readonly string[],
): Promise<Press> {
  let started: Promise<Browser> | undefined;
  const start = (): Promise<Browser> => (started ??= startBrowser(path));
  const fonts = await readFolder(FONTS, '.woff2');
  const { mtimeMs, size } = await stat(path);
  const tools = [
    `${path} ${String(mtimeMs)} ${String(size)}`,
    digestOf([
      ...fonts.values(),
      ...(await readFolder(new URL('../', import.meta.url), '.ts')).values(),
    ]),
    site.url,
  ];
  return {
    async print(report) {
      const [page] = await readPages(site, [`${report.slug}/full/index.html`]);
      if (page === undefined) throw new Error(`${report.slug}/full/ is what is printed`);
      const facts = pdfFacts(report);
      const parts = [
        ...tools,
        JSON.stringify(facts),
        missing.join(''),
        ...(await partsOf(site, page)),
      ];
      const bytes = await keep('pdf', parts, async () => {
        const made = await printPdf(await start(), site, page.path, facts, { fonts, missing });
        await checkPrint(report.slug, made, readDue(page.tree, missing));
        return made;
      });
      const pages = await keep('pages', [bytes], async () => {
        const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
        return Buffer.from(String(pdf.getPageCount()));
      });
      return { bytes, pages: Number(Buffer.from(pages).toString()) };
    },
    async [Symbol.asyncDispose]() {
      const browser = await started?.catch(() => undefined);
      await browser?.close();
    },
  };
}

/** What of a site a report's print is made of: its article, its pictures and the style sheets. */
async function partsOf(
  { folder, url }: BuiltSite,
  { path, tree }: BuiltPage,
): Promise<(string | Uint8Array)[]> {
  const sheets = selectAll('link[rel~="stylesheet"]', tree).map((link) => link.properties.href);
  const pictures = selectAll('.report img', tree).map((image) => image.properties.src);
  const files = [...sheets, ...pictures].map((address) => {
    const { href } = new URL(String(address), new URL(path, url));
    return readFile(join(folder, decodeURIComponent(href.slice(url.length))));
  });
  return [toHtml(select('.report', tree) ?? []), ...(await Promise.all(files))];
}

/** Files of a folder and those below whose names end so, in the order of their paths. */
async function readFolder(folder: URL, end: string): Promise<Map<string, Buffer>> {
  const names = await readdir(folder, { recursive: true });
  const files = names
    .filter((name) => name.endsWith(end))
    .sort()
    .map(async (name) => [name, await readFile(new URL(name, folder))] as const);
  return new Map(await Promise.all(files));
}

function digestOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex');
}
