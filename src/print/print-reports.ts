import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import type { AstroIntegrationLogger } from 'astro';
import { type BuiltPage, type BuiltSite, toPage } from '../built-site/built-site.ts';
import type { KnownReport } from '../report/facts.ts';
import { findBrowser } from './pdf/find-browser.ts';
import { printedCharacters } from './fonts/characters.ts';
import { subsetFonts } from './fonts/subset.ts';
import { pdfFacts } from './pdf/facts.ts';
import { type PrintedPdf, printPdf } from './pdf/print.ts';
import { completePdfLink } from './pdf-link.ts';

/**
 * Cuts the print fonts down to the characters in use and prints each report to
 * `<report>/<report>.pdf`. Without a browser to print with there is no PDF and no link to one;
 * `REQUIRE_PDF=1` makes that an error.
 * @returns the site with the PDFs, and with the pages that now offer them
 */
export async function printReports(
  site: BuiltSite,
  reports: readonly KnownReport[],
  logger: AstroIntegrationLogger,
): Promise<BuiltSite> {
  await subsetFonts(join(site.folder, 'fonts'), printedCharacters(site.pages));
  await using browser = await startBrowser(logger);
  const files = new Set(site.files);
  let { pages } = site;
  for (const report of reports) {
    const pdf = browser && (await printReport(browser, site, report));
    pages = await completeLinks(site.folder, report.slug, pages, pdf);
    if (pdf === undefined) continue;
    files.add(`/${report.slug}/${report.slug}.pdf`);
    logger.info(`${report.slug}.pdf: ${String(pdf.pages)} pages`);
  }
  return { ...site, files, pages };
}

/** @throws Error that says what to do, where there is no browser and `REQUIRE_PDF` asks for one */
async function startBrowser(logger: AstroIntegrationLogger): Promise<Browser | undefined> {
  const executablePath = findBrowser();
  // No look-ups of the browser's own while a build waits for it.
  const args = ['--disable-background-networking', '--disable-component-update'];
  if (executablePath !== undefined) return chromium.launch({ executablePath, args });
  const advice = 'no Chrome or Chromium was found. Install one, or name it in CHROME_PATH.';
  if (process.env.REQUIRE_PDF === '1') throw new Error(`REQUIRE_PDF is set, but ${advice}`);
  logger.warn(`NO PDF WAS MADE, and no page offers one: ${advice}`);
  return undefined;
}

async function printReport(
  browser: Browser,
  site: BuiltSite,
  report: KnownReport,
): Promise<PrintedPdf> {
  const { slug } = report;
  const pdf = await printPdf(browser, site, `${slug}/full/`, pdfFacts(report));
  await writeFile(join(site.folder, slug, `${slug}.pdf`), pdf.bytes);
  return pdf;
}

/** The covers were built before the PDF could be printed from its page; now they learn of it. */
async function completeLinks(
  folder: string,
  slug: string,
  pages: readonly BuiltPage[],
  pdf?: PrintedPdf,
): Promise<readonly BuiltPage[]> {
  const facts = pdf && { pages: pdf.pages, size: pdf.bytes.length };
  const completed = pages.map(async (page): Promise<BuiltPage> => {
    const html = completePdfLink(page.html, slug, facts);
    if (html === page.html) return page;
    await writeFile(join(folder, page.file), html);
    return toPage(page.file, html);
  });
  return Promise.all(completed);
}
