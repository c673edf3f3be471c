import type { Page } from '@playwright/test';
import { expect, test } from '../tests/support/site.ts';

function marked(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(highlight) ?? [])].map((range) =>
        range instanceof Range ? range.toString() : '',
      ),
    name,
  );
}

const current = (page: Page): Promise<string[]> => marked(page, 'search-current');

/** Whether the current place lies between the header and the bar. */
function isInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('search-current') ?? [];
    if (!(range instanceof Range)) return false;
    const { top, bottom } = range.getBoundingClientRect();
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const bar = document.querySelector('phrase-bar')?.getBoundingClientRect().top ?? 0;
    return top >= header && bottom <= bar;
  });
}

test('a hit’s page marks exactly the phrase, in view, and leaves the text as it is', async ({
  page,
}) => {
  await page.goto('2022/part-1/');
  const text = await page.locator('article').innerHTML();
  await page.setViewportSize({ width: 390, height: 500 });
  await page.goto('2022/part-1/?hl=邻里暖心行动#1-2');
  await expect(page.locator('phrase-bar p')).toHaveText('“邻里暖心行动”第1处，本页共2处');
  expect(await marked(page, 'search-phrase')).toEqual(['邻里暖心”行动', '邻里暖心”行动']);
  expect(await current(page)).toEqual(['邻里暖心”行动']);
  expect(await isInView(page)).toBe(true);
  expect(await page.locator('article').innerHTML()).toBe(text);
});

test('the address is the place’s own, and a reload marks again', async ({ page, baseURL }) => {
  await page.goto('2022/part-1/?hl=99.5%25#1-1-4');
  const bar = page.locator('phrase-bar');
  await expect(bar).toBeVisible();
  expect(page.url()).toBe(`${baseURL ?? ''}2022/part-1/#1-1-4`);
  await expect(page.locator(':target')).toHaveAttribute('id', '1-1-4');
  await page.reload();
  await expect(bar).toContainText('“99.5%”');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('main')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(bar).toHaveCount(0);
});

test('the bar leads to every place on the page and round again, and Escape ends it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await page.goto('2022/part-1/?hl=便民#1-2-1');
  const text = page.locator('phrase-bar p');
  await expect(text).toHaveText('“便民”第5处，本页共18处');
  for (let place = 6; place <= 18; place += 1) {
    await page.getByRole('button', { name: '下一处' }).click();
    await expect(text).toContainText(`第${String(place)}处`);
    expect(await isInView(page)).toBe(true);
  }
  await page.getByRole('button', { name: '下一处' }).click();
  await expect(text).toContainText('第1处');
  await page.getByRole('button', { name: '上一处' }).click();
  await expect(text).toContainText('第18处');
  await page.keyboard.press('Escape');
  await expect(page.locator('phrase-bar')).toHaveCount(0);
  expect(await marked(page, 'search-phrase')).toEqual([]);
});

test('Escape closes what lies above the page before it ends the marks', async ({ page }) => {
  await page.goto('2022/part-1/?hl=便民#1-2-1');
  await expect(page.locator('phrase-bar')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page.locator('.search-dialog')).toBeHidden();
  await expect(page.locator('phrase-bar')).toBeVisible();
});

test('a place that is gone leads to the closest one and says so', async ({ page }) => {
  await page.goto('2022/part-1/?hl=便民#1-2-9');
  await expect(page.locator('phrase-bar p')).toContainText('原来的位置已不在本页');
  await expect(page.locator('[id="1-2"] h2, [id="1-2"] h3').first()).toBeInViewport();
});

test('only words of the report are shown: of an address’s, those that stand on the page', async ({
  page,
}) => {
  await page.goto('2022/part-1/?hl=本站已被接管&hl=便民#1-2');
  await expect(page.locator('phrase-bar p')).toHaveText('“便民”第2处，本页共18处');
  await page.goto('2022/part-1/?hl=本站已被接管#1-2');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('phrase-bar')).toHaveCount(0);
  await expect(page).toHaveURL(/\/2022\/part-1\/#1-2$/u);
});

test('of a long phrase its two ends are carried, and all of it is marked', async ({ page }) => {
  const phrase = await (async (): Promise<string> => {
    await page.goto('2022/preface/');
    return (await page.locator('[data-unit]').first().innerText()).trim();
  })();
  expect(phrase.length).toBeGreaterThan(100);
  await page.goto(`search/?q=${encodeURIComponent(phrase)}`);
  await page.locator('.search-hit').first().click();
  await expect(page.locator('phrase-bar p')).toContainText('……');
  const [mark = ''] = await current(page);
  expect(phrase.replace(/\W/gu, '').startsWith(mark.replace(/\W/gu, '').slice(0, 50))).toBe(true);
  expect(mark.length).toBeGreaterThan(100);
});

test('a hit on a cover marks its title, and on 全文 the whole report is looked through', async ({
  page,
}) => {
  await page.goto('2022/?hl=青禾县便民服务局工作报告');
  await expect(page.locator('phrase-bar p')).toContainText('本页共1处');
  await page.goto('2022/full/?hl=邻里暖心');
  await expect(page.locator('phrase-bar p')).toContainText('本页共3处');
});

test('hostile phrases are harmless', async ({ page }) => {
  for (const phrase of [
    '<img src=x onerror=alert(1)>',
    '\u0000',
    '('.repeat(5_000),
    '%E0%A4',
    '',
  ]) {
    await page.goto(`2022/part-1/?hl=${encodeURIComponent(phrase)}&hl=便民#%E0%A4`);
    await expect(page.locator('phrase-bar p')).toContainText('处');
    await expect(page.locator('phrase-bar img')).toHaveCount(0);
  }
});

test('marks and bar are not printed', async ({ page }) => {
  await page.goto('2022/part-1/?hl=便民#1-2-1');
  await expect(page.locator('phrase-bar')).toBeVisible();
  const background = (): Promise<string> =>
    page.evaluate(
      () =>
        getComputedStyle(document.documentElement, '::highlight(search-current)').backgroundColor,
    );
  expect(await background()).not.toBe('rgba(0, 0, 0, 0)');
  await page.emulateMedia({ media: 'print' });
  expect(await background()).toBe('rgba(0, 0, 0, 0)');
  await expect(page.locator('phrase-bar')).toBeHidden();
});
