import { expect, test } from '../testing/site.ts';

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a phone reader goes from the cover to a point and on to the next part', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('');
    await page.getByRole('link', { name: '三是夯实党建基层基础' }).click();
    await expect(page).toHaveURL(/\/2023\/part-1\/#1-2-3$/u);
    await expect(page.locator('[id="1-2-3"]')).toBeInViewport();
    await page.getByText('目录', { exact: true }).last().click();
    await expect(page.getByRole('link', { name: '1.扎实深入开展主题教育' })).toBeVisible();
    await page.getByRole('link', { name: '下一部分' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('二、存在问题及原因');
  });

  test('the search link leads to a page that says what to do instead', async ({ page }) => {
    await page.goto('');
    await page.getByRole('link', { name: '检索', exact: true }).click();
    await expect(page.getByText('检索需要浏览器启用脚本')).toBeVisible();
  });
});

test('an address nobody published shows a page that leads back', async ({ page, request }) => {
  expect((await request.get('2023/none/')).status()).toBe(404);
  await page.goto('404.html');
  await page.getByRole('link', { name: '回到报告目录' }).click();
  await expect(page).toHaveURL(/\/2023\/$/u);
});
