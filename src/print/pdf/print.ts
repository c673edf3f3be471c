import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import type { PdfFacts } from './facts.ts';
import { finishPdf } from './finish.ts';

/** A built site and the address it will have. */
export interface BuiltSite {
  /** The folder it was written to. */
  readonly folder: string;
  /** Where it will be published, base path included: `https://example.gov.cn/report/`. */
  readonly url: string;
}

/** A finished PDF. */
export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Prints a page of a built site to a finished, tagged PDF. The browser takes the files from the
 * folder under the site's own address, so that links and bytes are the same wherever it is built.
 * @param path of a page that holds `.report`, below the base: `2023/full/`
 * @throws Error where the page or a file it needs is missing
 */
export async function printPdf(
  browser: Browser,
  site: BuiltSite,
  path: string,
  facts: PdfFacts,
): Promise<PrintedPdf> {
  // Without scripts: what they add belongs to a reader's own print.
  const page = await browser.newPage({ colorScheme: 'light', javaScriptEnabled: false });
  const missing = await serveFiles(page, site);
  await page.goto(new URL(path, site.url).href);
  const linkTexts = await prepare(page);
  const raw = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.close();
  if (missing.length > 0)
    throw new Error(`${path} cannot be printed without ${missing.join(', ')}`);
  const bytes = await finishPdf(raw, facts, new Map(linkTexts));
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  return { bytes, pages };
}

/** Answers all the page asks for from the folder; returns the list of what is not there. */
async function serveFiles(page: Page, { folder, url }: BuiltSite): Promise<readonly string[]> {
  const missing: string[] = [];
  await page.route('**', async (route) => {
    const requested = route.request().url();
    const name = decodeURIComponent(new URL(requested).href.slice(url.length));
    const file = join(folder, name, name.endsWith('/') ? 'index.html' : '');
    if (requested.startsWith(url) && existsSync(file)) return route.fulfill({ path: file });
    missing.push(requested);
    return route.abort();
  });
  return missing;
}

/**
 * Readies the page for a document of record and returns the text of its links by their target:
 * - only our own faces, so that the bytes do not hang on the machine's (page.css);
 * - roles that make Chromium tag run-in paragraphs as P, which it does not for inline boxes, and
 *   notes as BlockQuote, a tag reports have no other use for and `finishPdf` turns into Note;
 * - a named destination for every id, which Chromium gives to what some link, even a hidden one,
 *   leads to.
 */
function prepare(page: Page): Promise<[target: string, text: string][]> {
  return page.evaluate(() => {
    const { style } = document.documentElement;
    for (const face of ['fang', 'hei', 'xiaobiaosong', 'digits']) {
      const name = `--print-${face}`;
      style.setProperty(name, `'Report ${face}', 'Report Rare'`);
    }
    for (const paragraph of document.querySelectorAll('.report p')) paragraph.role = 'paragraph';
    for (const list of document.querySelectorAll('.report .notes ol')) list.role = 'group';
    for (const note of document.querySelectorAll('.report .notes li')) note.role = 'blockquote';
    const links = document.body.appendChild(document.createElement('nav'));
    for (const { id } of document.querySelectorAll('.report [id]')) {
      links.appendChild(document.createElement('a')).href = `#${id}`;
    }
    return [...document.querySelectorAll<HTMLAnchorElement>('.report a[href]')].map((link) => [
      link.hash !== '' && link.pathname === location.pathname
        ? decodeURIComponent(link.hash.slice(1))
        : link.href,
      link.textContent.trim(),
    ]);
  });
}
