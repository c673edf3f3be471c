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

test('every page names its lasting address', () => {
  for (const { path, tree } of pages) {
    const link = select('link[rel=canonical]', tree)?.properties.href;
    assert.equal(link, home + (path === '404.html' ? '404/' : path));
  }
});

test('the sitemap lists home, covers and sections, not what repeats them', async () => {
  const sitemap = (await read('sitemap-0.xml')).toString();
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/gu)].map((match) => match[1]);
  const repeating = /404|full\/$|search/u;
  const expected = pages.map(({ path }) => path).filter((path) => !repeating.test(path));
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
    const [report] = /^\d{4}[^/]*/u.exec(path.replace('404.html', '')) ?? [];
    assert.equal(image, report && `${home}${report}/preview.png`, path);
  }
  const png = await read('2022/preview.png');
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
});
