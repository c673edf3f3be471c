import { pathToFileURL } from 'node:url';
import { projectRoot } from './support/project-root.ts';
import { copyProject } from './support/project.ts';
import { expect, serve, test } from './support/site.ts';

test.use({ shown: 'published' });

test('the site works under a sub-path', async ({ page }) => {
  test.setTimeout(60_000);
  await using copy = await copyProject(projectRoot);
  const { ok, output } = await copy.build({ BASE: '/report/' });
  expect(ok, output).toBe(true);
  await using site = await serve({ root: pathToFileURL(`${copy.dir}/`), base: '/report/' });
  await page.goto(`${site.url}2023/part-1/`);
  await page.getByRole('link', { name: '下一部分' }).click();
  await expect(page).toHaveURL(`${site.url}2023/part-2/`);
  await page.goto(`${site.url}search/?q=基层党组织`);
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/report\/2023\/.*#\d-/u);
  await expect(page.locator('phrase-bar')).toBeVisible();
});
