import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** Expects that axe finds no violation of WCAG 2.2 A and AA, nor of its own best practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Without a second page for the results of frames, of which the site has none: half the time.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}
