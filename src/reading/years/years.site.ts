import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { readBuiltSite } from '../../built-site/built-site.ts';
import { fixtureFolder } from '../../tests/support/project-root.ts';

const { pages } = await readBuiltSite(fileURLToPath(fixtureFolder));

/** A page's address by its path in the site. */
function page(path: string) {
  const tree = pages.find((candidate) => candidate.path === path)?.tree;
  assert.ok(tree, path);
  const words = (selector: string): string[] =>
    selectAll(selector, tree).map((element) => toString(element).replaceAll(/\s+/gu, ' ').trim());
  const links = (selector: string): unknown[] =>
    selectAll(selector, tree).map(({ properties }) => properties.href);
  return { words, links, title: select('title', tree) };
}

test('with several reports the home page is the site’s own: all of them by year, newest first', () => {
  const { words, links } = page('');
  assert.deepEqual(words('h1'), ['青禾县便民服务公开']);
  const years = words('.archive-year h2').map((year) => Number.parseInt(year));
  assert.deepEqual(
    years,
    [...new Set(years)].toSorted((one, other) => other - one),
  );
  for (const report of ['/2022/', '/2021/', '/2021-work/', '/2017/'])
    assert.ok(links('.archive-title').includes(report), report);
  assert.ok(links('.archive-year a').includes('/2022/part-1/'));
});

test('a report named like others of its kind is told apart by its year', () => {
  assert.ok(page('').words('.archive-title').includes('青禾县便民服务局工作报告（2017年）'));
  assert.deepEqual(page('2017/part-1/').words('title'), [
    '一、机构组建情况 - 青禾县便民服务局工作报告（2017年）',
  ]);
});

test('the timeline leads to every year with a report and shows the gaps', () => {
  const { words, links } = page('');
  assert.ok(links('.timeline a').includes('#y2017'));
  assert.deepEqual(words('.timeline span'), ['2018']);
});

test('a cover leads to the years beside it, of its own kind and office', () => {
  assert.deepEqual(page('2021-work/').links('[aria-label=前后年度] a'), ['/2017/', '/2022/']);
  assert.deepEqual(page('2021/').links('[aria-label=前后年度] a'), []);
});

test('a section leads to the same one in the years beside, and says what makes it the same', () => {
  const years = '[aria-label=其他年度的这一部分]';
  assert.deepEqual(page('2022/part-1/').links(`${years} a`), ['/2021-work/part-1/']);
  assert.deepEqual(page('2022/part-1/').words(`${years} small`), ['2021年（标题相同）']);
  assert.deepEqual(page('2022/part-2/').words(`${years} small`), ['2021年（文字最接近）']);
  assert.deepEqual(page('2021-work/part-1/').words(`${years} small`), [
    '2017年（位置相同）',
    '2022年（标题相同）',
  ]);
});

test('the footer names office, record and identification, as every site of an office must', () => {
  const { words, links } = page('about/');
  assert.match(words('.site-footer').join(''), /主办：青禾县便民服务局.*网站标识码：0000000000/u);
  assert.ok(links('.site-footer a').includes('https://beian.miit.gov.cn/'));
});
