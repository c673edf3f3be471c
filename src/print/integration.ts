import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { findBrowser } from '../browser/find.ts';
import { type BuiltPage, readPages } from '../checks/pages.ts';
import { printedCharacters } from './fonts/characters.ts';
import { subsetFonts } from './fonts/subset.ts';
import { readFacts } from './pdf/facts.ts';
import { type BuiltSite, type PrintedPdf, printPdf } from './pdf/print.ts';
import { completePdfLink } from './pdf-link.ts';

/** Stands for the site's address where the build does not know it; no page of a PDF shows it. */
const UNKNOWN_SITE = 'https://report.invalid';

/**
 * Build step that cuts the print fonts down to the characters in use and prints each report to
 * `<report>/<report>.pdf`. Without a browser to print with there is no PDF and no link to one;
 * `REQUIRE_PDF=1` makes that an error.
 */
export function printReports(): AstroIntegration {
  let address: string;
  return {
    name: 'print',
    hooks: {
      'astro:config:done': ({ config }) => {
        address = new URL(config.base.replace(/\/?$/u, '/'), config.site ?? UNKNOWN_SITE).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = { folder: fileURLToPath(dir), url: address };
        const pages = await readPages(site.folder);
        await subsetFonts(join(site.folder, 'fonts'), printedCharacters(pages));
        await using browser = await startBrowser(logger);
        for (const { path } of pages) {
          const slug = /^([^/]+)\/full\/$/u.exec(path)?.[1];
          if (slug === undefined) continue;
          const pdf = browser && (await printReport(browser, site, slug, pages));
          await completeLinks(site, slug, pages, pdf);
          if (pdf) logger.info(`${slug}.pdf: ${String(pdf.pages)} pages`);
        }
      },
    },
  };
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
  slug: string,
  pages: readonly BuiltPage[],
): Promise<PrintedPdf> {
  const cover = pages.find(({ path }) => path === `${slug}/`);
  if (cover === undefined) throw new Error(`${slug}/ has no cover to take the PDF's facts from`);
  const pdf = await printPdf(browser, site, `${slug}/full/`, readFacts(cover));
  await writeFile(join(site.folder, slug, `${slug}.pdf`), pdf.bytes);
  return pdf;
}

/** The covers were built before the PDF could be printed from its page; now they learn of it. */
async function completeLinks(
  site: BuiltSite,
  slug: string,
  pages: readonly BuiltPage[],
  pdf?: PrintedPdf,
): Promise<void> {
  for (const { file, html } of pages) {
    const facts = pdf && { pages: pdf.pages, size: pdf.bytes.length };
    const completed = completePdfLink(html, slug, facts);
    if (completed !== html) await writeFile(join(site.folder, file), completed);
  }
}
