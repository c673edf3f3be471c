import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPage } from '../built-site/built-site.ts';
import { fixtureReports } from '../tests/support/project-root.ts';
import { checkFigures } from './figures.ts';

const text = `
  <div data-verbatim="content/2022/part-1.mdx">
    <section id="1-1">走访<p id="1-1-1">一是5 名局领导<sup data-apart>6名</sup></p></section>
  </div>`;

function check(id: string, value: string): Promise<void> {
  const cover = `<span data-quoted="${id}">${value}</span>`;
  const pages = [toPage('2022/full/index.html', text), toPage('2022/index.html', cover)];
  return checkFigures(fixtureReports, '2022', pages);
}

test('a figure that stands in the unit it names, or within it, is let through', async () => {
  await check('1-1-1', '<b>5</b><span>名</span>');
  await check('1-1', '5名');
});

test('a figure that does not stand there is told with file, line and cure', async () => {
  const line =
    /^content\/2022\/notes\/figures\.mdx:8：数据“16名”不在 #1-1-1 的正文里。改法：.+。$/u;
  await assert.rejects(check('1-1-1', '16名'), { message: line });
  await assert.rejects(check('1-1-1', '6名'), /“6名”不在 #1-1-1 的正文里/u);
  await assert.rejects(check('1-9', '5名'), /“5名”不在 #1-9 的正文里/u);
});
