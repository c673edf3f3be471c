import { sentSize } from '../oracle/bytes.ts';
import { expect, test } from '../support/site.ts';
import { reports } from './published.ts';

test.use({ shown: 'published' });

/** Bytes and requests to the first hit: on a site of one report, and on one of many. */
const [BYTES, REQUESTS] = reports.length === 1 ? [95_000, 11] : [200_000, 16];

test('the search loads nothing before it is opened, then little up to the first hit', async ({
  page,
}) => {
  const bodies: Promise<Buffer>[] = [];
  await page.goto('', { waitUntil: 'networkidle' });
  page.on('requestfinished', async (request) => {
    const response = await request.response();
    // What the looser ways of answering take comes after the first hit.
    if (response && !request.url().includes('/tiers-')) bodies.push(response.body());
  });
  await page.waitForTimeout(300);
  expect(bodies).toEqual([]);
  await page.keyboard.press('/');
  await page.keyboard.insertText(reports[0]?.title.slice(-4) ?? '');
  await expect(page.locator('.search-hit').first()).toBeVisible();
  const sizes = (await Promise.all(bodies)).map(sentSize);
  expect(sizes.length).toBeGreaterThan(6);
  expect(sizes.length).toBeLessThanOrEqual(REQUESTS);
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(BYTES);
});
