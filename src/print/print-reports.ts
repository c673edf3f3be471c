import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { type BuiltPage, type BuiltSite, pageFiles, toPage } from '../built-site/built-site.ts';
import type { KnownReport } from '../report/facts.ts';
import { ContentError, warningLine } from '../report/fault.ts';
import { findBrowser } from './pdf/find-browser.ts';
import type { CharactersInUse } from './fonts/characters.ts';
import { subsetFonts } from './fonts/subset.ts';
import { inParallel } from './pdf/in-parallel.ts';
import { completePdfLink } from './pdf-link.ts';
import { type PrintedPdf, openPress } from './pdf/press.ts';

/** Reports printed at once: each takes a core, and a long one a gigabyte. */
const AT_ONCE = Math.min(4, availableParallelism());

/**
 * Cuts the print fonts down to the characters in use and prints each report to
 * `<report>/<report>.pdf`. Without a browser to print with there is no PDF and no link to one;
 * `REQUIRE_PDF=1` makes that an error.
 * @param changed is told of every page that was written anew, because it now offers its PDF
 * @returns the site with the PDFs
 */
export async function printReports(
  site: BuiltSite,
  reports: readonly KnownReport[],
  characters: CharactersInUse,
  logger: AstroIntegrationLogger,
  changed: (page: BuiltPage) => void,
): Promise<BuiltSite> {
  const { printed, shown } = characters;
  const missing = await subsetFonts(join(site.folder, 'fonts'), printed.keys(), shown);
  for (const one of missing) logger.warn(missingCharacter(one, printed.get(one)));
  const browser = browserOrWarning(logger);
  await using press = browser === undefined ? undefined : await openPress(site, browser, missing);
  const files = new Set(site.files);
  const pages = pageFiles(site);
  let done = 0;
  await inParallel(AT_ONCE, reports, async (report) => {
    const { slug } = report;
    const pdf = await press?.print(report);
    // With one report the home page is its cover.
    const offering = ['index.html', ...(pages.get(slug) ?? [])];
    for (const file of offering) await completeLink(site.folder, file, slug, pdf, changed);
    if (pdf === undefined) return;
    await writeFile(join(site.folder, slug, `${slug}.pdf`), pdf.bytes);
    files.add(`/${slug}/${slug}.pdf`);
    done += 1;
    const progress = `${String(done)}/${String(reports.length)}`;
    logger.info(`${slug}.pdf: ${String(pdf.pages)} pages (${progress})`);
  });
  return { ...site, files };
}

/** Warns of a character that no print font has. */
function missingCharacter(character: string, place = ''): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${place}：打印字体没有“${character}”（U+${code}），PDF 里印作“〓”，请在网页上核对这个字。`;
}

/** @throws ContentError that says what to do, where there is no browser and `REQUIRE_PDF` asks for one */
function browserOrWarning(logger: AstroIntegrationLogger): string | undefined {
  const path = findBrowser();
  if (path !== undefined) return path;
  const fault = {
    file: 'PDF',
    found: '没有找到 Chrome 或 Chromium，没有生成PDF，网页也不提供PDF。',
    cure: '装一个 Chrome 或 Chromium，或用 CHROME_PATH 指出它在哪里。',
  };
  if (process.env.REQUIRE_PDF === '1') throw new ContentError([fault]);
  logger.warn(warningLine(fault));
  return undefined;
}

/** A page that offers a PDF was built before the PDF could be printed; now it learns of it. */
async function completeLink(
  folder: string,
  file: string,
  slug: string,
  pdf: PrintedPdf | undefined,
  changed: (page: BuiltPage) => void,
): Promise<void> {
  const before = await readFile(join(folder, file), 'utf8');
  const html = completePdfLink(before, slug, pdf && { pages: pdf.pages, size: pdf.bytes.length });
  if (html === before) return;
  await writeFile(join(folder, file), html);
  changed(toPage(file, html));
}
