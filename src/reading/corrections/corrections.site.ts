import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { readBuiltSite } from '../../built-site/built-site.ts';
import { fixtureFolder, hostedAddress, hostedFolder } from '../../tests/support/project-root.ts';

const { pages } = await readBuiltSite(fileURLToPath(fixtureFolder));

function tree(path: string) {
  const found = pages.find((page) => page.path === path)?.tree;
  assert.ok(found, path);
  return found;
}

test('a correction is marked at its place, on the section’s page and in 全文, and leads to what it was', () => {
  for (const path of ['2021-work/part-1/', '2021-work/full/']) {
    const mark = select('[id="1-1"] sup[data-apart] a', tree(path));
    assert.equal(mark && toString(mark), '更正');
    const told = select(String(mark?.properties.href), tree(path));
    assert.equal(told && toString(told), '2022年2月1日，“26个村”改为“28个村”：第一部分第1条。');
  }
});

test('sections without corrections have neither mark nor list', () => {
  assert.deepEqual(selectAll('[id^=correction]', tree('2021-work/part-2/')), []);
});

test('the cover lists a report’s corrections, each with the page it is on', () => {
  const links = selectAll('.cover-corrections a', tree('2021-work/'));
  assert.deepEqual(
    links.map((link) => [link.properties.href, toString(link).trim()]),
    [
      ['/2021-work/part-1/#1-1', '第一部分第1条'],
      ['/2021-work/part-1/#1-2', '第一部分第2条'],
    ],
  );
});

test('a feed tells of every report and every correction, with full addresses', async () => {
  const feed = await readFile(new URL('feed.xml', hostedFolder), 'utf8');
  const links = [...feed.matchAll(/<item>.*?<link>(.*?)<\/link>/gu)].map(([, link]) => link);
  const home = new URL(hostedAddress.BASE, hostedAddress.SITE).href;
  assert.ok(links.includes(`${home}2022/`));
  assert.ok(links.includes(`${home}2021-work/part-1/#1-1`));
  assert.match(feed, /<pubDate>Tue, 01 Feb 2022/u);
});
