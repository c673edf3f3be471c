import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf, unexplained, type Source } from '../source.ts';
import { readHtml } from './read.ts';

function read(html: string): Source {
  const source = readHtml(Buffer.from(html));
  assert.equal(unexplained(source), 0);
  return source;
}

function textsOf({ blocks }: Source): string[] {
  return blocks.map((block) => (block.type === 'paragraph' ? textOf(block) : '［表］'));
}

const LONG =
  '过去一年，我们完成了很多工作，经济持续发展，社会和谐稳定，人民生活水平不断提高，各项事业取得新进步。';

test('lines parted by <br> are paragraphs where they are indented, else lines', () => {
  assert.deepEqual(textsOf(read('<p>　　甲<br>　　乙<br/>丙<br><br>丁</p>')), [
    '甲',
    '乙\n丙',
    '丁',
  ]);
});

test('an ordered list gets the numbers a browser writes', () => {
  const html = '<ol start="3"><li>甲<ul><li>子</ul><li><p>乙</p></ol><ol type="a"><li>丙</ol>';
  assert.deepEqual(textsOf(read(html)), ['3.甲', '子', '4.乙', 'a.丙']);
});

test('a table keeps its spans and header rows; one that lays out the page is none', () => {
  const source = read(
    '<table><tr><td><h1>标题</h1><table><tr><th rowspan="2">甲<th colspan="2">乙<tr><td>1<td>m<sup>2</sup></table></table>',
  );
  const [title, table] = source.blocks;
  assert.deepEqual(title, {
    type: 'paragraph',
    inlines: [{ type: 'text', text: '标题' }],
    heading: 1,
  });
  assert.ok(table?.type === 'table');
  assert.equal(table.headerRows, 1);
  assert.deepEqual(
    table.rows.map((row) =>
      row.map(({ paragraphs, colspan, rowspan }) => [
        paragraphs.map(textOf).join(),
        colspan,
        rowspan,
      ]),
    ),
    [
      [
        ['甲', 1, 2],
        ['乙', 2, 1],
      ],
      [
        ['1', 1, 1],
        ['m2', 1, 1],
      ],
    ],
  );
});

test('what a web page puts around a report is left out and named', () => {
  const source = read(
    `<nav>首页</nav><h1>工作报告</h1><p>2024-01-08 09:00　来源：甲市日报</p><p>字号：<a>大</a> <a>中</a> 【打印】</p>
    <p>${LONG}</p><p>来源：统计局。</p><p>${LONG}</p><p>下载</p><p>相关报道</p><ul><li>另一篇</ul><script>x</script>`,
  );
  assert.deepEqual(textsOf(source), ['工作报告', LONG, '来源：统计局。', LONG]);
  assert.deepEqual(
    source.doubts.map(({ kind, found }) => `${kind}${found}`),
    [
      'furniture“首页”',
      'furniture“2024-01-08 09:00 来源：…”',
      'furniture“字号：大 中 【打印】”',
      'furniture“下载”',
      'furniture“相关报道”',
      'furniture“另一篇”',
    ],
  );
});

test('text that is hidden on the page is left out and named', () => {
  const source = read('<p>甲<span style="display: none">乙</span></p>');
  assert.deepEqual(textsOf(source), ['甲']);
  assert.deepEqual(
    source.doubts.map(({ kind, found }) => `${kind}${found}`),
    ['hidden“乙”'],
  );
});
