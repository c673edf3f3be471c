import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { builtIndex, fixtureFolder } from '../tests/support/project-root.ts';
import { expect, test } from '../tests/support/site.ts';

test.use({ expectedErrors: /Failed to|ERR_|404|wasm|index chunk|fetch/iu });

const pieces = {
  'the interface': '**/report-search.*.js',
  'the worker': '**/worker-*.js',
  'the engine': '**/pagefind.js',
  'the list of indexes': '**/pagefind-entry.json*',
  'the index’s directory': '**/*.pf_meta',
  'the index': '**/*.pf_index',
  'the list of reports': '**/library.json',
  'the text of a report': '**/records/*.json',
};

async function openDialog(page: Page): Promise<void> {
  await page.goto('2022/part-2/');
  await page.keyboard.press('/');
  await page.keyboard.insertText('走访');
}

/** Has requests for `path` answered by `answer` until the returned function is called. */
async function breakRequests(
  page: Page,
  path: string,
  answer: (route: Route) => Promise<void>,
): Promise<() => Promise<void>> {
  await page.route(path, answer);
  // Nothing stands between page and server then: a worker's requests may get lost on a detour.
  return () => page.unroute(path);
}

async function expectRetryToWork(page: Page, mend?: () => Promise<void>): Promise<void> {
  const status = page.locator('.search-status');
  await expect(status).toContainText('正文仍可阅读');
  await mend?.();
  await page.getByRole('button', { name: '重试' }).click();
  await expect(status).toContainText('处，分布在');
  await expect(page.getByRole('button', { name: '重试' })).toBeHidden();
}

for (const [name, path] of Object.entries(pieces)) {
  test(`where ${name} is missing, it says so, and a retry finds`, async ({ page }) => {
    const mend = await breakRequests(page, path, (route) => route.fulfill({ status: 404 }));
    await openDialog(page);
    await expectRetryToWork(page, mend);
  });
}

test('where one record is missing, only its own hits are, and their report is named', async ({
  page,
}) => {
  let missing: string | undefined;
  await page.route('**/records/*.json', (route) => {
    missing ??= route.request().url();
    return route.request().url() === missing ? route.fulfill({ status: 404 }) : route.continue();
  });
  await page.goto('search/?q=便民');
  await expect(page.locator('.search-hit').first()).toBeVisible();
  await expect(page.locator('.search-notice').first()).toContainText('有一部分没有加载成功');
  await page.unroute('**/records/*.json');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.locator('.search-notice')).toHaveCount(0);
  await expect(page.locator('.search-hit').first()).toBeVisible();
});

test('a page older than the site says so, and its button brings the new one', async ({ page }) => {
  const mend = await breakRequests(page, '**/pagefind/**', (route) =>
    route.fulfill({ status: 404 }),
  );
  const isScript = (route: Route): boolean => route.request().resourceType() === 'fetch';
  await page.route('**/2022/part-2/', (route) =>
    isScript(route)
      ? route.fulfill({ body: '<report-search data-index="/new/">' })
      : route.continue(),
  );
  await openDialog(page);
  await expect(page.locator('.search-status')).toHaveText('网站已更新，请刷新。正文仍可阅读。');
  await mend();
  await page.getByRole('button', { name: '刷新' }).click();
  await expect(page.locator('.search-status')).toContainText('“走访”共');
});

test('a browser without WebAssembly is told so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.route('**/wasm.*', (route) => route.abort());
  await openDialog(page);
  await expect(page.locator('.search-status')).toContainText('您的浏览器不支持本站的检索');
});

test('half an engine is a failure, and a retry finds', async ({ page }) => {
  const file = new URL('wasm.unknown.pagefind', builtIndex(fixtureFolder));
  const body = readFileSync(file).subarray(0, 20_000);
  const mend = await breakRequests(page, '**/wasm.*', (route) => route.fulfill({ body }));
  await openDialog(page);
  await expectRetryToWork(page, mend);
});

test('offline it says so, the text stays, and online again a retry finds', async ({
  page,
  context,
}) => {
  await page.goto('2022/part-2/');
  await page.keyboard.press('/');
  await page.keyboard.insertText('火');
  await expect(page.locator('.search-status')).toContainText('没有找到');
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('searchbox').fill('走访');
  await expect(page.locator('.search-status')).toContainText('现在没有网络');
  await expect(page.locator('article')).toContainText('便民');
  await context.setOffline(false);
  await expectRetryToWork(page);
});

test('what takes longer says so after 300 ms, and can be started anew', async ({ page }) => {
  await page.clock.install();
  let isStuck = true;
  const stuck = new Promise<void>((resolve) => {
    void page.route('**/records/*.json', async (route) => {
      resolve();
      if (!isStuck) await route.continue();
    });
  });
  await page.goto('2022/part-2/');
  await page.keyboard.press('/');
  await page.keyboard.insertText('火');
  const status = page.locator('.search-status');
  await expect(status).toContainText('没有找到');
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole('searchbox').fill('走访');
  await page.clock.runFor(200);
  await expect(status).not.toContainText('正在检索');
  await page.clock.runFor(200);
  await expect(status).toHaveText('正在检索……');
  await page.clock.runFor(10_000);
  await stuck;
  isStuck = false;
  await page.getByRole('button', { name: '重试' }).click();
  await expect(status).toContainText('处，分布在');
});
