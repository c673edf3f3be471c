import { gzipSync } from 'node:zlib';
import { expect, test } from './support/site.ts';

test.use({ shown: 'published' });

test('the heaviest section takes at most 14 kB and 4 requests before any interaction', async ({
  page,
}) => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => bodies.push(response.body()));
  await page.goto('2023/part-1/', { waitUntil: 'networkidle' });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  expect(sizes.length).toBeLessThanOrEqual(4);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(14_000);
});

test('nothing on a page jumps while it loads, settings and deep link included', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('report.textSize', '3');
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['', '2023/part-1/#1-3-2', '2023/full/', 'search/?q=党建']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
      [],
    );
  }
});
