import { expect, test } from '../../tests/support/site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const place = '《2022年青禾县便民服务局工作报告》第一部分第2条“三是”';

test('a unit’s link, citation and words are copied, and each copy is announced', async ({
  page,
  site,
}) => {
  const url = `${site}2022/part-1/#1-2-3`;
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.goto('2022/part-1/');
  await page.getByRole('link', { name: '引用第一部分第2条“三是”' }).click();
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByText('已复制链接')).toBeVisible();
  expect(await clipboard()).toBe(url);
  await page.getByRole('button', { name: '复制引文' }).click();
  expect(await clipboard()).toBe(`${place}，${url}`);
  await page.getByRole('button', { name: '复制文字和引文' }).click();
  await expect(page.getByText('已复制文字和引文')).toBeVisible();
  expect(await clipboard()).toMatch(/^三是夯实基层服务站基础。.*服务内容。\n——《2022年/u);
});

test('a selection inside the unit is quoted instead of the whole', async ({ page }) => {
  await page.goto('2022/part-1/');
  await page.locator('[id="1-2-3"]').evaluate((unit) => {
    const text = unit.childNodes[1] as Text;
    getSelection()?.setBaseAndExtent(text, 0, text, 9);
  });
  await page.getByRole('link', { name: '引用第一部分第2条“三是”' }).click();
  await page.getByRole('button', { name: '复制文字和引文' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[0]).toBe('夯实基层服务站基础');
});

test('where the browser refuses to copy, the text is shown to be copied by hand', async ({
  page,
}) => {
  await page.goto('2022/part-1/');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused'));
  });
  await page.getByRole('link', { name: '引用第一部分第2条“三是”' }).click();
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect(page.getByText('浏览器不允许复制，请手动选取：《2022年')).toBeVisible();
});

test('where the menu cannot be loaded, the link leads to its unit', async ({ page }) => {
  await page.goto('2022/part-1/');
  await page.route('**/_astro/menu.*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw 0' }),
  );
  await page.getByRole('link', { name: '引用第一部分第2条“三是”' }).click();
  await expect(page).toHaveURL(/#1-2-3$/u);
});

test('a link to a point opens at it, marks it and names it in the tab', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('2022/part-1/#1-3-2');
  await expect(page).toHaveTitle(/^二是在“三减”工作中.* - 一、主要工作和成效 - 2022年/u);
  const point = page.locator('[id="1-3-2"]');
  const top = await point.evaluate((unit) => unit.getBoundingClientRect().top);
  const header = await page
    .locator('.site-header')
    .evaluate((bar) => bar.getBoundingClientRect().bottom);
  expect(top).toBeGreaterThan(header);
  expect(top).toBeLessThan(header + 80);
  await expect(point).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(page.locator('.side-contents [aria-current=location]')).toHaveText(/^二是在“三减”/u);
  await page.goto('2022/part-1/#1-1');
  await page.goBack();
  await expect(page).toHaveTitle(/^二是在“三减”/u);
});
