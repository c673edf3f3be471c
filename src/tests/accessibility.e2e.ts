import { expectAccessible } from './support/axe.ts';
import { expectNoSidewaysScroll } from './support/narrow.ts';
import { expect, test } from './support/site.ts';

/** Pages that show what a publisher's own need not: notes, tables, pictures, articles. */
const paths = [
  ...['2022/', '2022/part-1/', '2022/part-3/', '2022/full/', '2021/'],
  ...['2020/', '2020/full/', '2019/part-2/'],
];
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

for (const path of paths) {
  test(`/${path} has no violation, light on a phone and dark on a desktop`, async ({ page }) => {
    for (const [size, colorScheme] of [
      [phone, 'light'],
      [desktop, 'dark'],
    ] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expectAccessible(page);
    }
    await expectNoSidewaysScroll(page, path);
  });
}

for (const size of [phone, desktop]) {
  test(`nothing is violated with menus and search open at ${String(size.width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('2022/part-1/');
      // Beside the text the contents are always open.
      const summary = page.locator('summary');
      if (await summary.isVisible()) await summary.click();
      await expectAccessible(page);
      await page.getByRole('link', { name: '引用第一部分第2条“一是”' }).click();
      await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '阅读设置' }).click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: '检索', exact: true }).click();
      await expectAccessible(page);
      // Left open, it would be open again on the same page.
      await page.keyboard.press('Escape');
    }
  });
}

test('higher contrast and forced colours change the page, and nothing is violated', async ({
  page,
}) => {
  await page.goto('2022/part-1/#1-2-3');
  const body = page.locator('html');
  await expect(body).toHaveCSS('color', 'rgb(33, 29, 26)');
  await page.emulateMedia({ contrast: 'more' });
  await expect(body).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expectAccessible(page);
  await page.emulateMedia({ contrast: null, forcedColors: 'active' });
  await expect(page.locator('[id="1-2-3"]')).toHaveCSS('outline-style', 'solid');
});

test('Tab goes through the whole page, and every stop is seen and not covered', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('2022/part-1/');
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return undefined;
      const { left, top, width, height } = focused.getBoundingClientRect();
      const front = document.elementFromPoint(left + width / 2, top + height / 2);
      const { opacity, outlineStyle } = getComputedStyle(focused);
      return {
        name: focused.getAttribute('aria-label') ?? focused.textContent,
        isSeen:
          (focused.contains(front) || front?.contains(focused) === true) &&
          opacity === '1' &&
          outlineStyle !== 'none',
      };
    });
    if (stop === undefined || stops.length > 200) break;
    expect(stop).toEqual({ name: stop.name, isSeen: true });
    stops.push(stop.name);
  }
  expect(stops.length).toBeLessThan(200);
  for (const name of ['跳到正文', '阅读设置', '引用第一部分第3条“二是”', '打印本部分']) {
    expect(stops.map((stop) => stop.trim())).toContain(name);
  }
});

test('the keyboard reaches text, contents, citing and settings, and focus is seen', async ({
  page,
}) => {
  await page.goto('2022/part-1/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const cite = page.getByRole('link', { name: '引用第一部分第1条', exact: true });
  await expect(cite).toBeFocused();
  await expect(cite).toHaveCSS('opacity', '1');
  await expect(cite).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '复制链接' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cite).toBeFocused();
});

test('every control is at least 24 px in each direction (WCAG 2.2, 2.5.8)', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('2022/part-1/');
  await page.locator('summary').click();
  const small = await page
    .locator('a, button, summary, input')
    .filter({ visible: true })
    .evaluateAll((controls) =>
      controls
        // Links within a sentence are exempt, as in the criterion.
        .filter(
          (control) =>
            control.closest('p, .skip-link, .note-ref') === null || control.matches('.cite'),
        )
        .map((control) => ({ html: control.outerHTML, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ html }) => html),
    );
  expect(small).toEqual([]);
});
