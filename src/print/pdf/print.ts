import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { BuiltSite } from '../../built-site/built-site.ts';
import { ContentError } from '../../report/fault.ts';
import { inTime } from './browser.ts';
import type { PdfFacts } from './facts.ts';
import { finishPdf } from './finish.ts';
import { preparePage } from './prepare.ts';

/** Time a browser has to print, in milliseconds: for a slow machine, and for a long page. */
const LEAST_TIME = 120_000;
const TIME_PER_BYTE = 0.5;

/** What a page is printed with. */
export interface Types {
  /** Our fonts by the names of their files: `fang.woff2`. */
  readonly fonts: ReadonlyMap<string, Buffer>;
  /** The characters they lack. */
  readonly missing: readonly string[];
}

/**
 * Prints a page of a built site to a finished, tagged PDF. The browser takes the files from the
 * folder under the site's own address, so that links and bytes are the same wherever it is built.
 * @param path of a page that holds `.report`, below the base: `2023/full/`
 * @throws ContentError where the page or a file it needs is missing, or the browser takes too long
 */
export async function printPdf(
  browser: Browser,
  site: BuiltSite,
  path: string,
  facts: PdfFacts,
  types: Types,
): Promise<Uint8Array> {
  const { size } = await stat(join(site.folder, path, 'index.html'));
  const limit = LEAST_TIME + Math.round(size * TIME_PER_BYTE);
  const { raw, linkTexts } = await inTime(print(browser, site, path, types), limit, `打印 ${path}`);
  return finishPdf(raw, facts, linkTexts);
}

/** Has a page printed as it comes from the browser, and reads what its links are to be called. */
async function print(
  browser: Browser,
  site: BuiltSite,
  path: string,
  { fonts, missing }: Types,
): Promise<{ raw: Uint8Array; linkTexts: ReadonlyMap<string, string> }> {
  // Without scripts: what they add belongs to a reader's own print.
  const page = await browser.newPage({ colorScheme: 'light', javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  const absent = await serveFiles(page, site, fonts);
  await page.goto(new URL(path, site.url).href);
  const linkTexts = await preparePage(page, missing);
  const raw = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.close();
  if (absent.length > 0) {
    const cure = '重新运行 npm ci 和 npm run build。';
    throw new ContentError([{ file: path, found: `打印时缺少 ${absent.join('、')}。`, cure }]);
  }
  return { raw, linkTexts };
}

/** Answers all the page asks for from the folder; returns the list of what is not there. */
async function serveFiles(
  page: Page,
  { folder, url }: BuiltSite,
  fonts: Types['fonts'],
): Promise<readonly string[]> {
  const absent: string[] = [];
  await page.route('**', async (route) => {
    const requested = route.request().url();
    const name = decodeURIComponent(new URL(requested).href.slice(url.length));
    const font = fonts.get(name.replace(/^fonts\//u, ''));
    if (font !== undefined) return route.fulfill({ body: font });
    const file = join(folder, name, name.endsWith('/') ? 'index.html' : '');
    if (requested.startsWith(url) && existsSync(file)) return route.fulfill({ path: file });
    absent.push(requested);
    return route.abort();
  });
  return absent;
}
