import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { fixtureFolder } from '../tests/support/project-root.ts';
import { expect, test } from '../tests/support/site.ts';
import { TEXT_AREA, inkBox } from './measure/ink.ts';
import { withPdf } from './measure/pdf.ts';
import { printed } from './measure/printed.ts';
import { fullRows, isBody, kinsokuViolations, rowLength, textRows } from './measure/rows.ts';

for (const section of ['preface', 'part-1', 'part-2', 'part-3']) {
  test(`the page of ${section} prints that section by itself, and says where it is from`, async ({
    page,
    site,
  }) => {
    await page.goto(`2022/${section}/`);
    const { sheets, text, closing } = await printed(page);
    const file = new URL(`2022/${section}.txt`, fixtureFolder);
    expect(text).toBe((await readFile(file, 'utf8')).replaceAll(/\s/gu, ''));
    const day = String.raw`\d{4}年\d{1,2}月\d{1,2}日打印`;
    const provenance = `来源：《[^》]*》，2022年度，${site}2022/${section}/，${day}文中“\\*”.*。`;
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
  await page.goto('2022/preface/');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(23, 21, 19)');
  const { bytes } = await printed(page);
  await withPdf(bytes, async (pdf) => {
    // Dark paper would be ink from its edge on, and pale letters none.
    const ink = await inkBox(pdf, await pdf.getPage(1), TEXT_AREA);
    expect(ink.top).toBeCloseTo(37.3, 0);
    expect(ink.right).toBeCloseTo(183.9, 0);
  });
});

test('larger text prints in 3号 all the same, unless its reader asks for it', async ({ page }) => {
  const choice = page.getByRole('checkbox', { name: '按放大的字号打印' });
  await page.goto('2022/part-2/');
  await expect(choice).toBeHidden();
  await page.evaluate(() => {
    localStorage.setItem('report.textSize', '4');
  });
  await page.reload();
  const widest = async (): Promise<number> => {
    const { sheets } = await printed(page);
    const widths = sheets.flatMap(fullRows).map(({ right, left, size }) => (right - left) / size);
    return Math.round(Math.max(...widths));
  };
  expect(await widest()).toBe(28);
  await choice.check();
  expect(await widest()).toBe(18);
});

test('what closes a section never stands on a sheet without two rows of its text', async ({
  page,
}) => {
  await page.goto('2022/part-3/');
  const sheetsOf = new Set<number>();
  for (let rows = 0; rows <= 22; rows += 1) {
    await lengthen(page, rows);
    const { sheets } = await printed(page);
    const last = textRows(sheets.at(-1) ?? []);
    expect(last.slice(0, 2).every(isBody), `${String(rows)} rows more`).toBe(true);
    expect(last.some(({ text }) => text.startsWith('来源：'))).toBe(true);
    sheetsOf.add(sheets.length);
  }
  expect(sheetsOf.size).toBe(2);
});

/** Gives the section's last paragraph so many full rows more than it has. */
async function lengthen(page: Page, rows: number): Promise<void> {
  await page
    .locator('.prose p')
    .last()
    .evaluate((paragraph, count) => {
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
  await page.goto('2022/part-1/', { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  await page.getByRole('button', { name: '打印本部分' }).click();
  await expect(page).toHaveTitle(/^printing without$/u);
  expect(fetched).toHaveLength(6);
  await page.goto('2022/full/');
  await expect(page.getByRole('button', { name: '打印全文' })).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button, and the page prints all the same', async ({ page }) => {
    await page.goto('2022/part-2/');
    await expect(page.getByRole('button', { name: /打印/u })).toHaveCount(0);
    const { text, closing } = await printed(page);
    expect(text).toMatch(/^二、存在的问题和原因1\.便民/u);
    expect(closing).toMatch(/^来源：《[^》]*》，2022年度文中/u);
  });
});

test('a face that never comes does not keep the reader from printing', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    window.print = () => {
      document.title = 'printing';
    };
  });
  await page.route('**/*.woff2', () => Promise.resolve());
  await page.goto('2022/part-1/');
  await page.getByRole('button', { name: '打印本部分' }).click();
  await page.clock.runFor(9_000);
  await expect(page).not.toHaveTitle('printing');
  await page.clock.runFor(2_000);
  await expect(page).toHaveTitle('printing');
});
