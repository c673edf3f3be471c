import { expectAccessible } from '../support/axe.ts';
import { expectNoSidewaysScroll } from '../support/narrow.ts';
import { test } from '../support/site.ts';
import { paths } from './published.ts';

test.use({ shown: 'published' });

const windows = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

for (const path of paths) {
  test(`/${path} has no violation on phone and desktop, light and dark`, async ({ page }) => {
    for (const size of windows) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await expectAccessible(page);
      }
    }
  });

  test(`/${path} needs no sideways scroll at 320 px, nor with the largest text`, async ({
    page,
  }) => {
    await expectNoSidewaysScroll(page, path);
  });
}
