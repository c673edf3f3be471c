import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../tests/support/site.ts';
import { TEXT_AREA, inkBox } from './measure/ink.ts';
import { withPdf } from './measure/pdf.ts';
import { isBody, printed } from './measure/printed.ts';
import { fullRows, kinsokuViolations, rowLength, textRows } from './measure/rows.ts';

test.use({ shown: 'published' });

for (const section of ['preface', 'part-1', 'part-2', 'part-3']) {
  test(`the page of ${section} prints that section by itself, and says where it is from`, async ({
    page,
    site,
  }) => {
    await page.goto(`2023/${section}/`);
    const { sheets, text, closing } = await printed(page);
    const file = new URL(`../../dist/2023/${section}.txt`, import.meta.url);
    expect(text).toBe((await readFile(file, 'utf8')).replaceAll(/\s/gu, ''));
    const day = String.raw`\d{4}年\d{1,2}月\d{1,2}日打印`;
    const provenance = `来源：《[^》]*》，2023年度，${site}2023/${section}/，${day}文中“\\*”.*。`;
    expect(closing).toMatch(new RegExp(`^(?:注1：[^注]*)?${provenance}$`, 'u'));
    expect(sheets.flatMap(kinsokuViolations)).toEqual([]);
    const lengths = sheets.flatMap(fullRows).filter(isBody).map(rowLength);
    expect(Math.max(...lengths)).toBe(28);
    expect(Math.max(...sheets.map((sheet) => textRows(sheet).length))).toBeLessThanOrEqual(22);
  });
}

test('dark colours print black on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    localStorage.setItem('report.theme', 'dark');
  });
  await page.goto('2023/preface/');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(23, 21, 19)');
  const { bytes } = await printed(page);
  await withPdf(bytes, async (pdf) => {
    // Dark paper would be ink from its edge on, and pale letters none.
    const ink = await inkBox(pdf, await pdf.getPage(1), TEXT_AREA);
    expect(ink.top).toBeCloseTo(37.3, 0);
    expect(ink.right).toBeCloseTo(183.9, 0);
  });
});

test('larger text prints larger, still in whole characters', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('report.textSize', '4');
  });
  await page.goto('2023/preface/');
  const { sheets } = await printed(page);
  const widths = sheets.flatMap(fullRows).map(({ right, left, size }) => (right - left) / size);
  expect(Math.round(Math.max(...widths))).toBe(18);
});

test('the provenance never stands on a sheet of its own', async ({ page }) => {
  await page.goto('2023/preface/');
  const provenance = '来源：';
  let second = 0;
  for (let rows = 10; rows <= 20; rows += 1) {
    await lengthen(page, rows);
    const { sheets } = await printed(page);
    const last = sheets.at(-1) ?? [];
    const [first] = textRows(last);
    expect(first?.text.startsWith(provenance), `${String(rows)} rows more`).toBe(false);
    expect(textRows(last).some(({ text }) => text.startsWith(provenance))).toBe(true);
    if (sheets.length === 2) second += 1;
  }
  expect(second).toBeGreaterThan(0);
  expect(second).toBeLessThan(11);
});

/** Gives the section's last paragraph so many full rows more than it has. */
async function lengthen(page: Page, rows: number): Promise<void> {
  await page.locator('.prose .paragraph p').evaluate((paragraph, count) => {
    paragraph.querySelector('.more')?.remove();
    const more = document.createElement('span');
    more.className = 'more';
    more.textContent = '党'.repeat(28 * count);
    paragraph.append(more);
  }, rows);
}

test('the button waits for the print fonts, of which the screen fetches none', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fetched.push(request.url());
  });
  await page.addInitScript(() => {
    window.print = () => {
      const missing = [...document.fonts].filter(
        ({ family, status }) => family.includes('Report') && status !== 'loaded',
      );
      document.title = `printing without ${missing.map(({ family }) => family).join()}`;
    };
  });
  await page.goto('2023/part-1/', { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  await page.getByRole('button', { name: '打印本部分' }).click();
  await expect(page).toHaveTitle(/^printing without$/u);
  expect(fetched).toHaveLength(6);
  await page.goto('2023/full/');
  await expect(page.getByRole('button', { name: '打印全文' })).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button, and the page prints all the same', async ({ page }) => {
    await page.goto('2023/part-2/');
    await expect(page.getByRole('button', { name: /打印/u })).toHaveCount(0);
    const { text, closing } = await printed(page);
    expect(text).toMatch(/^二、存在问题及原因1\.推进/u);
    expect(closing).toMatch(/^来源：《[^》]*》，2023年度文中/u);
  });
});
