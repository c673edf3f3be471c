import { expect, test } from '../../tests/support/site.ts';

test('settings apply at once, hold on the next page before it paints, and can be undone', async ({
  page,
}) => {
  await page.goto('2022/part-1/');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByLabel('特大').check();
  await page.getByLabel('深色').check();
  const root = page.locator('html');
  await expect(root).toHaveCSS('font-size', '24px');
  await expect(root).toHaveCSS('background-color', 'rgb(23, 21, 19)');
  await page.route('**/_astro/Page.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto('2022/part-2/', { waitUntil: 'domcontentloaded' });
  await expect(root).toHaveCSS('font-size', '24px');
  await page.unrouteAll();
  await page.reload();
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByLabel('标准').check();
  await expect(root).toHaveCSS('font-size', '16px');
});

test('larger text keeps the words being read in place', async ({ page }) => {
  await page.goto('2022/part-1/#1-3-1');
  const words = await page.evaluateHandle(() =>
    document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest('p'),
  );
  const top = (): Promise<number> =>
    words.evaluate((element) => element?.getBoundingClientRect().top ?? NaN);
  const before = await top();
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByLabel('较大').check();
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
});

test('a setting nobody offered changes nothing', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('report.textSize', '<img>');
    localStorage.setItem('report.theme', '🙂');
  });
  await page.goto('2022/part-1/');
  await expect(page.locator('html')).toHaveCSS('font-size', '16px');
});

test('where storage is off, pages show and settings hold for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('off', 'SecurityError');
      },
    });
  });
  await page.goto('2022/part-1/');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByLabel('特大').check();
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
});
