import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { listBuiltSite } from '../built-site/built-site.ts';
import { hostedAddress, hostedFolder } from '../tests/support/project-root.ts';
import { writeOffline } from './offline.ts';

const test = base.extend<object, { folder: string }>({
  folder: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'offline-'));
      const { BASE, SITE } = hostedAddress;
      await writeOffline(await listBuiltSite(fileURLToPath(hostedFolder), BASE, SITE), folder);
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ folder }, use) => use(pathToFileURL(`${folder}/`).href),
});

test('a folder without a server: pages show as designed and lead to each other', async ({
  page,
  folder,
  baseURL,
}) => {
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  page.on('console', (message) => failed.push(message.text()));
  await page.goto(`${baseURL ?? ''}index.html`);
  await page.locator('main a[href*="2022/"]').first().click();
  await page.getByRole('navigation').getByRole('link', { name: /^一、/u }).first().click();
  await expect(page).toHaveURL(/2022\/part-1\/index\.html$/u);
  await expect(page.locator('.site-header')).toHaveCSS('position', 'sticky');
  await page.locator('a.cite').first().click();
  await expect(page.locator('.report :target')).toBeVisible();
  const links = await page
    .locator('a[href], link[rel=stylesheet]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  const missing = links.filter(
    (link) => link.startsWith('file:') && !existsSync(new URL(link.replace(/[?#].*/u, ''))),
  );
  expect(missing).toEqual([]);
  expect(
    links.some(
      (link) =>
        link.startsWith(pathToFileURL(folder).href) && link.endsWith('2022/full/index.html'),
    ),
  ).toBe(true);
  expect(failed).toEqual([]);
});

test('there the search says that it does not search, and leads to the text', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL ?? ''}2022/part-1/index.html`);
  await page.locator('.search-open').click();
  await expect(page.getByText('检索需要从网站上打开')).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await page.locator('.search-fallback a').click();
  await expect(page.getByRole('main')).toBeVisible();
});
