import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { projectRoot } from './support/project-root.ts';
import { type ProjectCopy, copyProject } from './support/project.ts';
import { readBuiltSite } from '../built-site/built-site.ts';

const home = 'https://example.gov.cn/report/';
describe('a site published at an address', () => {
  let copy: ProjectCopy;

  before(async () => {
    copy = await copyProject(projectRoot);
    const { ok, output } = await copy.build({ SITE: 'https://example.gov.cn', BASE: '/report/' });
    assert.ok(ok, output);
  });
  after(() => copy[Symbol.asyncDispose]());

  test('every page names its lasting address, and the home page that of the cover', async () => {
    for (const { path, tree } of (await readBuiltSite(join(copy.dir, 'dist'))).pages) {
      const link = select('link[rel=canonical]', tree)?.properties.href;
      const expected = { '': '2023/', '404.html': '404/' }[path] ?? path;
      assert.equal(link, home + expected);
    }
  });

  test('the sitemap lists cover and sections, not what repeats them', async () => {
    const sitemap = await readFile(join(copy.dir, 'dist/sitemap-0.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/gu)].map((match) => match[1]);
    const expected = ['2023/', '2023/preface/', '2023/part-1/', '2023/part-2/', '2023/part-3/'];
    for (const path of expected) assert.ok(listed.includes(home + path), path);
    for (const path of ['', '2023/full/', 'search/'])
      assert.ok(!listed.includes(home + path), path);
  });

  test('structured data says it is a report and where its parts are', async () => {
    const { pages } = await readBuiltSite(join(copy.dir, 'dist'));
    const cover = pages.find(({ path }) => path === '2023/');
    const script = cover && select('script[type="application/ld+json"]', cover.tree);
    const data = JSON.parse(script ? toString(script) : '{}') as {
      '@type': string;
      hasPart: { url: string }[];
    };
    assert.equal(data['@type'], 'Report');
    assert.deepEqual(
      data.hasPart.map((part) => part.url),
      ['preface', 'part-1', 'part-2', 'part-3'].map((slug) => `${home}2023/${slug}/`),
    );
  });

  test('a shared link shows the report’s own image, of the size it states', async () => {
    const { pages } = await readBuiltSite(join(copy.dir, 'dist'));
    for (const { path, tree } of pages) {
      const image = select('meta[property="og:image"]', tree)?.properties.content;
      assert.equal(image, `${home}2023/preview.png`, path);
    }
    const png = await readFile(join(copy.dir, 'dist/2023/preview.png'));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
  });
});
