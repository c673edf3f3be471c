import { expect, test } from '../testing/site.ts';

test('the search page answers the query in its address', async ({ page }) => {
  await page.goto('search/?q=基层党组织');
  await expect(page.getByRole('status')).toContainText('处');
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('the dialog finds a unit and leads to its anchor', async ({ page }) => {
  await page.goto('2023/part-2/');
  await page.getByRole('link', { name: '检索', exact: true }).click();
  await page.getByRole('searchbox').fill('基层党组织');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/2023\/part-\d\/.*#\d-/u);
});
