import type { Page } from '@playwright/test';
import { expect, test } from '../tests/support/site.ts';

const dialog = '.search-dialog';

async function openDialog(page: Page, path = '2022/part-2/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: '检索', exact: true }).click();
  await expect(page.getByRole('searchbox')).toBeFocused();
}

test('link, / and Ctrl K or ⌘ K open it from any page, and Escape gives the focus back', async ({
  page,
}) => {
  await page.goto('');
  const link = page.getByRole('link', { name: '检索', exact: true });
  const field = page.getByRole('searchbox');
  await link.press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  const place = page.getByRole('main').getByRole('link').first();
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    await place.focus();
    await page.keyboard.press(key);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(page.locator(dialog)).toBeHidden();
    await expect(place).toBeFocused();
  }
});

test('the single key / can be switched off (WCAG 2.2, 2.1.4)', async ({ page }) => {
  await page.goto('2022/part-1/');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('group', { name: '按“/”键检索' }).getByLabel('关').check();
  await page.reload();
  await page.keyboard.press('/');
  await expect(page.locator(dialog)).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('in a field a slash is a slash, and on the search page / goes to its field', async ({
  page,
}) => {
  await page.goto('search/');
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.press('/');
  await expect(field).toHaveValue('/');
});

test('arrow keys go from the field to the hits and back, and Enter follows a hit', async ({
  page,
}) => {
  await openDialog(page);
  const field = page.getByRole('searchbox');
  await page.keyboard.insertText('邻里暖心');
  const hits = page.locator('.search-hit');
  await expect(hits.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/2022\/part-1\/#1-2$/u);
});

test('nothing is searched while an input method composes, and its Enter goes nowhere', async ({
  page,
}) => {
  await openDialog(page);
  const status = page.locator('.search-status');
  await page.getByRole('searchbox').fill('火');
  await expect(status).toContainText('没有找到');
  await page.getByRole('searchbox').fill('');
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', {
    text: "zou'fang",
    selectionStart: 8,
    selectionEnd: 8,
  });
  await expect(page.getByRole('searchbox')).toHaveValue("zou'fang");
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await client.send('Input.dispatchKeyEvent', {
      type,
      key: 'Process',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
  }
  await page.waitForTimeout(500);
  await expect(status).toContainText('可输入字词');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await client.send('Input.insertText', { text: '走访' });
  await expect(status).toContainText('“走访”共');
});

test('above a phone’s keyboard three hits stand, and the page behind stays where it is', async ({
  page,
}) => {
  // A phone of 844 px, of which its keyboard takes 336.
  await page.setViewportSize({ width: 390, height: 508 });
  await openDialog(page);
  await page.keyboard.insertText('便民');
  await expect(page.locator('.search-hit').first()).toBeVisible();
  const ends = await page
    .locator('.search-hit')
    .evaluateAll((hits) => hits.map((hit) => hit.getBoundingClientRect().bottom));
  expect(ends.filter((end) => end <= 508).length).toBeGreaterThanOrEqual(3);
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, 20_000);
  await expect.poll(() => page.locator(dialog).evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  await page.mouse.wheel(0, 20_000);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a search is there again after a hit: by Back with its dialog, by / in its field', async ({
  page,
}) => {
  await openDialog(page);
  await page.keyboard.insertText('走访');
  await page.locator('.search-hit').nth(1).click();
  await expect(page.locator('phrase-bar')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toHaveValue('走访');
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(page.locator(dialog)).toBeVisible();
  await expect(page.locator('.search-status')).toContainText('“走访”共');
});

test.describe('on Android', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile' });

  test('Latin letters are searched as they come, though the keyboard never ends composing', async ({
    page,
  }) => {
    await openDialog(page);
    const client = await page.context().newCDPSession(page);
    const letters = { text: 'zoufang', selectionStart: 7, selectionEnd: 7 };
    await client.send('Input.imeSetComposition', letters);
    await expect(page.locator('.search-status')).toContainText('按拼音找到“走访”');
  });
});

test('a hit on the page being read leads to its place', async ({ page }) => {
  await openDialog(page, '2022/part-1/');
  await page.keyboard.insertText('99.5%');
  await page.locator('.search-hit').click();
  await expect(page.locator(dialog)).toBeHidden();
  await expect(page).toHaveURL(/\/2022\/part-1\/#1-1-4$/u);
});
