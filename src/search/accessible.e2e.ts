import { expectAccessible } from '../tests/support/axe.ts';
import { expect, test } from '../tests/support/site.ts';

test.use({ expectedErrors: /404/u });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every state of the search is without violation at 320 px, ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme });
    await page.goto('2022/part-1/?hl=便民#1-2-1');
    await expect(page.locator('phrase-bar')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox');
    const status = page.locator('.search-status');
    const states = {
      便民: '“便民”共',
      邻里暧心: '您是不是要找',
      bmfwz: '首字母',
      '缴费 护河': '含有其中一部分',
      火星: '没有找到',
      '，': '标点',
    };
    for (const [query, sentence] of Object.entries(states)) {
      await field.fill(query);
      await expect(status).toContainText(sentence);
      await expectAccessible(page);
      const dialog = page.locator('.search-dialog');
      expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    }
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.reload();
    await page.keyboard.press('/');
    await expect(page.getByRole('button', { name: '重试' })).toBeVisible();
    await expectAccessible(page);
  });
}

test('every control of the search is at least 24 px in each direction', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('2022/part-1/?hl=便民#1-2-1');
  await expect(page.locator('phrase-bar')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.insertText('便民');
  await expect(page.locator('.search-hit').first()).toBeVisible();
  const small = await page
    .locator('.search-dialog, phrase-bar')
    .locator('a, button, input, select')
    .filter({ visible: true })
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.closest('p') === null)
        .map((control) => ({ html: control.outerHTML, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ html }) => html),
    );
  expect(small).toEqual([]);
});
