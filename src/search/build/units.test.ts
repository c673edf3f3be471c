import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { readUnits } from './units.ts';
import { pathOf, readRecord } from '../format/read-record.ts';

const html = `<body><nav>导航</nav><main id="1" data-searched>
<h1>一、做法</h1>
<section class="item" id="1-2" data-unit="2.实施"><h3><span>2.</span>实施<span>。</span></h3>
<p>强化<span role="img" aria-label="隐去">*</span>责任。<sup data-apart>注1</sup></p>
<p class="point" id="1-2-1" data-unit="一是真学"><b>一是</b>真学。</p>
<p>另有一段</p></section><div class="paragraph" id="1-p1" data-unit="深入">深入
 分析 Web 页</div></main></body>`;

test('units are read in runs: heading, lead and points are one text, notes and furniture none', () => {
  assert.deepEqual(readUnits(fromHtml(html), { year: ['2023'] })?.runs, [
    [{ id: '', text: '一、做法' }],
    [
      { id: '1-2', text: '2.实施。强化*责任。' },
      { id: '1-2-1', text: '一是真学。' },
      { id: '1-2', text: '另有一段' },
    ],
    [{ id: '1-p1', text: '深入 分析 Web 页' }],
  ]);
});

test('titles and filters of a page are read', () => {
  const page = readUnits(fromHtml(html), { year: ['2023'] });
  assert.equal(page?.title, '一、做法');
  assert.deepEqual(page.filters, { year: ['2023'], part: ['一、做法'] });
  assert.equal(page.titles.get('1-2-1'), '一是真学');
});

test('a page without a body for the search is left out', () => {
  assert.equal(readUnits(fromHtml('<body><p>404</p></body>'), {}), undefined);
});

test('a fragment reads back as pages of runs whose spans name their units', () => {
  const pages = readRecord({
    url: '/base/x/',
    raw_url: '/x/',
    content: '题 \uE000 2| 党, 一 是( 建) \uE000 次 \uE000',
    anchors: [
      { id: '/x/', title: '{"title":"题","filters":{"year":["2023"]}}', location: 0 },
      { id: '1-2', title: '条', location: 2 },
      { id: '1-2-1', title: '点', location: 4 },
      { id: '/y/', title: '{"title":"次","filters":{}}', location: 8 },
    ],
  });
  const [page] = pages;
  assert.ok(page);
  assert.deepEqual(
    pages.map(({ url, title, filters }) => [url, title, filters]),
    [
      ['/base/x/', '题', { year: ['2023'] }],
      ['/base/y/', '次', {}],
    ],
  );
  assert.deepEqual(
    pages.map(({ runs }) =>
      runs.map(({ text, spans }) =>
        spans.map(({ id, start, end }) => [id, text.slice(start, end)]),
      ),
    ),
    [
      [
        [['', '题']],
        [
          ['1-2', '2.党，'],
          ['1-2-1', '一是“建”'],
        ],
      ],
      [[['', '次']]],
    ],
  );
  assert.deepEqual(pathOf(page, '1-2-1'), ['题', '条', '点']);
});
