import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../support/site.ts';
import { builtFolder, paths, reports } from './published.ts';

test.use({ shown: 'published' });

const size = (body: Buffer): number => gzipSync(body, { level: 9 }).length;
const read = (file: string): Buffer => readFileSync(new URL(file, builtFolder));

/** Addresses of the sections of all reports: pages that can be had as plain text. */
const sections = paths.filter((path) => /^[^/]+\/[^/]+\/$/u.test(path) && !path.endsWith('/full/'));
const heaviest = sections
  .map((path) => ({ path, weight: size(read(`${path}index.html`)) }))
  .reduce((one, other) => (other.weight > one.weight ? other : one), { path: '', weight: 0 }).path;

test('the heaviest section takes at most 14 kB and 4 requests before any interaction', async ({
  page,
}) => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    // A report's pictures are its own, as its words are.
    if (response.request().resourceType() !== 'image') bodies.push(response.body());
  });
  await page.goto(heaviest, { waitUntil: 'networkidle' });
  const sizes = (await Promise.all(bodies)).map(size);
  expect(sizes.length).toBeLessThanOrEqual(4);
  // Of 3 kB of words; what is longer weighs more, and half as much again with its markup.
  const words = size(read(heaviest.replace(/\/$/u, '.txt')));
  const allowed = 14_000 + 1.5 * Math.max(0, words - 3_000);
  expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(allowed);
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
  const units = /id="(?<unit>\d+-[^"]*\d)"/gu;
  const [, , deep] = Array.from(read(`${heaviest}index.html`).toString().matchAll(units));
  const full = `${reports[0]?.slug ?? ''}/full/`;
  for (const path of ['', `${heaviest}#${deep?.groups?.unit ?? ''}`, full, 'search/?q=工作']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
      [],
    );
  }
});
