import { type Page, expect } from '@playwright/test';

/**
 * Expects that a page is read without scrolling sideways at 320 px, in the standard and the largest
 * text: 400 % zoom of a window 1280 px wide is the same 320 px (WCAG 2.2, 1.4.10).
 */
export async function expectNoSidewaysScroll(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto(path);
  for (const textSize of ['1', '4']) {
    await page.locator('html').evaluate((root, size) => (root.dataset.textSize = size), textSize);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
}
