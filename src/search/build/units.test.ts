import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { readUnits } from './units.ts';

const html = `<body><nav>导航</nav><main id="1" data-searched>
<h1>一、做法</h1>
<section class="item" id="1-2" data-unit="2.实施"><h3><span>2.</span>实施<span>。</span></h3>
<p>强化<span role="img" aria-label="隐去">*</span>责任。<sup data-apart>注1</sup></p>
<p class="point" id="1-2-1" data-unit="一是真学"><b>一是</b>真学。</p>
<p>另有一段</p></section><div class="paragraph" id="1-p1" data-unit="深入">深入
 分析 Web 页</div></main></body>`;

test('units are read in runs: heading, lead and points are one text, notes and furniture none', () => {
  assert.deepEqual(readUnits(fromHtml(html))?.runs, [
    [{ id: '', text: '一、做法' }],
    [
      { id: '1-2', text: '2.实施。强化*责任。' },
      { id: '1-2-1', text: '一是真学。' },
      { id: '1-2', text: '另有一段' },
    ],
    [{ id: '1-p1', text: '深入 分析 Web 页' }],
  ]);
});

test('titles of a page and its units are read', () => {
  const page = readUnits(fromHtml(html));
  assert.equal(page?.title, '一、做法');
  assert.equal(page.order, 1);
  assert.deepEqual(page.titles, { '1-2': '2.实施', '1-2-1': '一是真学', '1-p1': '深入' });
});

test('a cover has its title, and what stands under it in a run of its own', () => {
  const cover =
    '<header data-searched><p data-apart>年</p><h1>甲<span>乙</span></h1><p>丙</p></header>';
  const page = readUnits(fromHtml(cover));
  assert.equal(page?.title, '甲乙');
  assert.deepEqual(
    page.runs.map((run) => run.map(({ text }) => text)),
    [['甲乙'], ['丙']],
  );
  assert.ok(page.order < 0);
});

test('the editor’s notes are read apart, without their way back', () => {
  const notes =
    '<section data-footnotes><ol><li id="n1"><p>原文如此。 <a data-footnote-backref>↩</a></p></li></ol></section>';
  const page = readUnits(fromHtml(`<main data-searched><h1>甲</h1></main>${notes}`));
  assert.deepEqual(page?.notes, [{ id: 'n1', text: '原文如此。' }]);
});

test('a page without a body for the search is left out', () => {
  assert.equal(readUnits(fromHtml('<body><p>404</p></body>')), undefined);
});
