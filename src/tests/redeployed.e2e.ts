import { expect, test } from './support/site.ts';

test.use({ expectedErrors: /404|Failed to/u });

test('a site published anew under an open page: it reads on, cites, prints, and the search says what to do', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => (document.title = 'printed');
  });
  await page.goto('2022/part-1/', { waitUntil: 'networkidle' });
  // Other names, and the files of the release before were not kept.
  await page.route(/\/(?:_astro|pagefind)\//u, (route) => route.fulfill({ status: 404 }));
  const html = (await page.content()).replaceAll(/pagefind\/\w+\//gu, 'pagefind/another/');
  await page.route('**/2022/part-1/', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );

  await page.getByRole('link', { name: '引用第一部分第2条“三是”' }).click();
  await expect(page).toHaveURL(/#1-2-3$/u);
  await expect(page.locator('.report :target')).toBeVisible();

  await page.getByRole('button', { name: '打印本部分' }).click();
  await expect(page).toHaveTitle('printed');

  await page.keyboard.press('/');
  await expect(page.locator('.search-status')).toHaveText(/网站已更新，请刷新/u);
  await expect(page.locator('article')).toContainText('一是');
});
