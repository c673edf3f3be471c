import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { readBuiltSite } from '../built-site/built-site.ts';
import { hostedAddress, hostedFolder } from './support/project-root.ts';

const home = new URL(hostedAddress.BASE, hostedAddress.SITE).href;
const { pages } = await readBuiltSite(fileURLToPath(hostedFolder));
const read = (file: string): Promise<Buffer> => readFile(new URL(file, hostedFolder));

test('every page names its lasting address, and the home page that of the cover', () => {
  for (const { path, tree } of pages) {
    const link = select('link[rel=canonical]', tree)?.properties.href;
    const expected = { '': '2022/', '404.html': '404/' }[path] ?? path;
    assert.equal(link, home + expected);
  }
});

test('the sitemap lists covers and sections, not what repeats them', async () => {
  const sitemap = (await read('sitemap-0.xml')).toString();
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/gu)].map((match) => match[1]);
  const repeating = new Set(['', '404.html', 'search/']);
  const expected = pages
    .map(({ path }) => path)
    .filter((path) => !repeating.has(path) && !path.endsWith('/full/'));
  assert.ok(expected.includes('2022/part-3/'));
  assert.deepEqual(listed.sort(), expected.map((path) => home + path).sort());
});

test('structured data says it is a report and where its parts are', () => {
  const cover = pages.find(({ path }) => path === '2022/');
  const script = cover && select('script[type="application/ld+json"]', cover.tree);
  const data = JSON.parse(script ? toString(script) : '{}') as {
    '@type': string;
    hasPart: { url: string }[];
  };
  assert.equal(data['@type'], 'Report');
  assert.deepEqual(
    data.hasPart.map((part) => part.url),
    ['preface', 'part-1', 'part-2', 'part-3'].map((slug) => `${home}2022/${slug}/`),
  );
});

test('a shared link shows the report’s own image, of the size it states', async () => {
  for (const { path, tree } of pages) {
    const image = select('meta[property="og:image"]', tree)?.properties.content;
    const slug = /^\d{4}/u.exec(path)?.[0] ?? '2022';
    assert.equal(image, `${home}${slug}/preview.png`, path);
  }
  const png = await read('2022/preview.png');
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
});
