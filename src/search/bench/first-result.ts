import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../browser/find.ts';
import { serve } from '../../testing/site.ts';
import { sentSize } from './bytes.ts';
import { quantile } from './measure.ts';
import type { SourcePage } from './source.ts';
import { buildStarlight } from './starlight.ts';

/** Milliseconds after which there is no result. */
const PATIENCE = 3_000;

/**
 * Bytes a browser loads from opening the search (Ctrl K) to the first result, nothing of it cached.
 * @param url address of a page
 * @param result selector of a result
 * @returns nothing when there is no result
 */
async function firstResultBytes(
  browser: Browser,
  url: string,
  result: string,
  query: string,
): Promise<number | undefined> {
  await using context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const bodies: Promise<Buffer>[] = [];
  page.on('requestfinished', async (request) => {
    const response = await request.response();
    if (response) bodies.push(response.body());
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(query);
  const first = page.locator(result).first();
  const isAnswered = await first.waitFor({ timeout: PATIENCE }).then(
    () => true,
    () => false,
  );
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + sentSize(body), 0);
  return isAnswered ? bytes : undefined;
}

/**
 * The same for the report on this site and in Starlight, another documentation site that searches
 * with Pagefind.
 * @param pages the report
 * @returns kB, medians over the queries that are answered, and how many are
 */
export async function besideStarlight(
  pages: readonly SourcePage[],
  queries: readonly string[],
): Promise<{ site: string; answered: number; kBInBrowser: number }[]> {
  await using starlight = await buildStarlight(pages);
  await using theirs = await serve(starlight.root);
  await using ours = await serve(fileURLToPath(new URL('../../../', import.meta.url)));
  const executablePath = findBrowser();
  const options = executablePath === undefined ? {} : { executablePath };
  await using browser = await chromium.launch(options);
  const sites = [
    { site: 'report', url: `${ours.url}2023/preface/`, result: '.search-hit' },
    { site: 'Starlight', url: `${theirs.url}preface/`, result: '.pagefind-ui__result-link' },
  ];
  const rows = [];
  for (const { site, url, result } of sites) {
    const bytes: number[] = [];
    for (const query of queries) {
      const own = await firstResultBytes(browser, url, result, query);
      if (own !== undefined) bytes.push(own);
    }
    rows.push({
      site,
      answered: bytes.length,
      kBInBrowser: Math.round(quantile(bytes, 0.5) / 1e3),
    });
  }
  return rows;
}
