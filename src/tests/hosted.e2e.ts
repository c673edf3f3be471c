import { expect, test } from './support/site.ts';

test.use({ shown: 'hosted' });

test('the site works under a sub-path', async ({ page, site }) => {
  await page.goto(`${site}2022/part-1/`);
  await page.getByRole('link', { name: '下一部分' }).click();
  await expect(page).toHaveURL(`${site}2022/part-2/`);
  await page.goto(`${site}search/?q=基层服务站`);
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/report\/2022\/.*#\d-/u);
  await expect(page.locator('phrase-bar')).toBeVisible();
});
