import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Fault } from '../report/fault.ts';
import { chineseNumeral } from '../report/numerals.ts';
import type { OutlineEntry } from '../report/outline.ts';
import { markdownProcessor } from './pipeline.ts';

const renderer = await markdownProcessor.createRenderer({
  syntaxHighlight: false,
  image: { domains: [], remotePatterns: [] },
} as unknown as Parameters<typeof markdownProcessor.createRenderer>[0]);

async function render(source: string, frontmatter: Record<string, unknown> = { order: 1 }) {
  const { code, metadata } = await renderer.render(source, { frontmatter });
  const tree = fromHtml(code, { fragment: true });
  return {
    text: (selector: string) => selectAll(selector, tree).map((element) => toString(element)),
    ids: selectAll('.item, .point, .paragraph', tree).map(({ properties }) => properties.id),
    outline: metadata.frontmatter.outline as OutlineEntry[],
    told: metadata.frontmatter,
    code,
  };
}

test('an item is its leading sentence as heading, a lead, and its run-in points', async () => {
  const { text, ids } = await render('1.抓实党建，筑牢基础。正文。一是甲。说明。二是乙。');
  assert.deepEqual(ids, ['1-1', '1-1-1', '1-1-2']);
  assert.deepEqual(text('h2'), ['1.抓实党建，筑牢基础。']);
  assert.deepEqual(text('.item > p:not(.point)'), ['正文。']);
  assert.deepEqual(text('.point'), ['一是甲。说明。', '二是乙。']);
});

test('a paragraph outside any item has an id of its own, and so have its points', async () => {
  const { ids, text } = await render('1.甲。\n\n2.丁。\n\n原因如下：一是乙。二是丙。', {
    order: 2,
  });
  assert.deepEqual(ids, ['2-1', '2-2', '2-p1', '2-p1-1', '2-p1-2']);
  assert.deepEqual(text('.paragraph > p:first-child'), ['原因如下：']);
});

test('（一） opens a subsection with a heading of its own, in which items count anew', async () => {
  const { ids, text } = await render(
    '1.甲。\n\n（一）抓学习\n\n1.乙。一是丙。二是戊。\n\n（二）抓落实。正文。\n\n段。\n\n1.丁。',
  );
  assert.deepEqual(ids, [
    '1-1',
    '1-s1',
    '1-s1-1',
    '1-s1-1-1',
    '1-s1-1-2',
    '1-s2',
    '1-s2-p1',
    '1-s2-1',
  ]);
  assert.deepEqual(text('.subsection > h2'), ['（一）抓学习', '（二）抓落实。']);
});

test('ids stay the same when wording changes', async () => {
  const before = await render('1.甲。一是乙。二是丙。');
  const after = await render('1.完全不同的标题。一是另一句话。二是再一句话。');
  assert.deepEqual(after.ids, before.ids);
});

test('the outline names every item and point without marks and full stops', async () => {
  const { outline } = await render('1.标题。正文。一是甲。说明。二是乙。', {
    order: 1,
    number: '一',
    title: '部分',
  });
  const place = '第一部分第1条';
  assert.deepEqual(outline, [
    {
      id: '1-1',
      mark: '1.',
      title: '标题',
      place,
      children: [
        { id: '1-1-1', mark: '一是', title: '甲', place: `${place}“一是”`, children: [] },
        { id: '1-1-2', mark: '二是', title: '乙', place: `${place}“二是”`, children: [] },
      ],
    },
  ]);
});

test('a title keeps bold words and leaves out references to notes', async () => {
  const { outline } = await render('1.抓**党建**[^甲]工作。正文。\n\n[^甲]: 注。');
  assert.equal(outline[0]?.title, '抓党建工作');
});

test('一是 inside a sentence and ordinals out of sequence stay plain text', async () => {
  const { text } = await render('1.标题。这一是非问题。三是丙。');
  assert.deepEqual(text('.point'), []);
});

test('a figure such as 1.5万 at the start of a paragraph opens no item', async () => {
  const { ids } = await render('1.5万人参加。');
  assert.deepEqual(ids, ['1-p1']);
});

test('an item out of sequence is a doubt with its line, and stays', async () => {
  const { ids, told } = await render('1.甲。\n\n3.丙。');
  assert.deepEqual(ids, ['1-1', '1-3']);
  const [{ line, found } = {}] = told.doubts as Partial<Fault>[];
  assert.equal(line, 3);
  assert.match(found ?? '', /^“3\.”之前只编到第1项，中间缺号/u);
});

test('lines need no blank line between them, and may be indented as typists do', async () => {
  const { ids, text } = await render(
    '甲：\n　　1．乙。丙。\n    2、丁。戊。\n\n　　(一)己\n庚。\n（二）辛',
  );
  assert.deepEqual(ids, ['1-p1', '1-1', '1-2', '1-s1', '1-s1-p1', '1-s2']);
  assert.deepEqual(text('h2'), ['1．乙。', '2、丁。', '(一)己', '（二）辛']);
});

test('single sentences that count are a list, not headings without text', async () => {
  const { text, ids } = await render('1.甲。\n\n2.乙。\n\n（一）丙\n\n丁。\n\n（二）戊。');
  assert.deepEqual(text('.point'), ['1.甲。', '2.乙。']);
  assert.deepEqual(text('h2'), ['（一）丙', '（二）戊。']);
  assert.deepEqual(ids, ['1-1', '1-2', '1-s1', '1-s1-p1', '1-s2']);
});

test('headings go down a level with every level of the text', async () => {
  const { code, text } = await render(
    '（一）甲\n\n1.乙。丙。\n\n## 丁\n\n1.戊。己。\n\n**庚。**辛。\n\n**壬**\n\n癸。',
  );
  assert.deepEqual(text('h2'), ['（一）甲']);
  assert.deepEqual(text('h3'), ['1.乙。', '丁']);
  assert.deepEqual(text('h4'), ['1.戊。', '壬']);
  assert.match(code, /data-unit="庚"/u);
});

test('what stands at the head and tail of a text is set apart and is no unit', async () => {
  const { text, ids } = await render(
    '各位代表：\n\n甲。\n\n附件：1.乙\n\n某市人民政府\n\n2024年3月1日\n\n（此件公开发布）',
  );
  assert.deepEqual(ids, ['1-p1']);
  const names = ['salutation', 'attachment-note', 'signature', 'date', 'remark'];
  assert.deepEqual(
    names.flatMap((name) => text(`.${name}`)),
    ['各位代表：', '附件：1.乙', '某市人民政府', '2024年3月1日', '（此件公开发布）'],
  );
});

test('a table scrolls in a box of its own, and belongs to the unit it follows', async () => {
  const { text, code } = await render('1.甲。\n\n| 乙 | 丙 |\n| --- | --- |\n| 1 | 2 |\n\n2.丁。');
  assert.equal(text('.item:first-child .table-box td').join(), '1,2');
  assert.match(
    code,
    /<div class="table-box" tabindex="0" role="region" aria-label="表格"><table>/u,
  );
});

test('what names a table or a picture stands with it', async () => {
  const { code, ids } = await render(
    '1.甲。乙。\n\n表1　产值\n\n（单位：万元）\n\n| 丙 |\n| --- |\n| 1 |\n\n表2 丁。\n\n图表很多。\n\n2.戊。',
  );
  assert.match(
    code,
    /<figure><figcaption class="caption"><span class="title-line">表1　产值<\/span><span class="title-line">（单位：万元）<\/span><\/figcaption><div class="table-box"[^>]* aria-label="表1　产值"><table>/u,
  );
  assert.deepEqual(ids, ['1-1', '1-1-p2', '1-1-p3', '1-2']);
});

test('a column is aligned as its editors say, without a style of its own', async () => {
  const { code } = await render('| 甲 | 乙 |\n| :-: | --: |\n| 1 | 2 |');
  assert.match(code, /<td class="align-center">1<\/td>\s*<td class="align-right">2<\/td>/u);
  assert.doesNotMatch(code, /style|align=/u);
});

test('a redaction stays in the text and is announced as 隐去', async () => {
  const { text, code } = await render('受理\\*件，其中《\\*日报》刊发。');
  assert.deepEqual(text('.paragraph'), ['受理*件，其中《*日报》刊发。']);
  assert.equal(code.match(/role="img" aria-label="隐去"/gu)?.length, 2);
});

test('bold works beside Chinese punctuation and keeps the text', async () => {
  const { text } = await render('**突出重点。**然后推进。');
  assert.deepEqual(text('strong'), ['突出重点。']);
  assert.deepEqual(text('.paragraph'), ['突出重点。然后推进。']);
});

test('a bare address ends where the Chinese text goes on, and the points after it remain', async () => {
  const { text, ids, code } = await render(
    '如下：一是见https://a.cn/x_y?a=1，详略。二是见www.a.cn；三是甲（https://b.cn/）乙。',
  );
  assert.deepEqual(ids, ['1-p1', '1-p1-1', '1-p1-2', '1-p1-3']);
  assert.deepEqual(text('a:not(.cite)'), ['https://a.cn/x_y?a=1', 'www.a.cn', 'https://b.cn/']);
  assert.match(code, /href="http:\/\/www\.a\.cn"/u);
  assert.equal(text('.point')[2], '三是甲（https://b.cn/）乙。');
});

test('one tilde is a sign of the text', async () => {
  const { text } = await render('1~5月，6~9月。');
  assert.deepEqual(text('.paragraph'), ['1~5月，6~9月。']);
});

test('quotes, dots and dashes are shown as typed', async () => {
  const { text } = await render('"甲"...乙--丙');
  assert.deepEqual(text('.paragraph'), ['"甲"...乙--丙']);
});

test('a note keeps out of the text, with Chinese labels and ids of its section', async () => {
  const { code, text } = await render('完成“把项行动”[^甲]投资。\n\n[^甲]: 疑为“八项行动”。', {
    order: 3,
  });
  assert.match(code, /<sup[^>]* data-apart/u);
  assert.match(code, /<section[^>]* data-apart/u);
  assert.match(code, /id="note-fn-3-1"/u);
  assert.match(code, /aria-describedby="notes-3"/u);
  assert.match(code, /aria-label="返回正文中注1处"/u);
  assert.deepEqual(text('#notes-3'), ['编者注']);
});

test('the report’s own note, known by its number, is report text and stands by itself', async () => {
  const { code, text, outline, told } = await render(
    '1.增长[^2]两成[^甲]。正文。\n\n[^2]: 快报数，占\\*成。\n\n[^甲]: 疑误。',
    { order: 3 },
  );
  assert.equal(outline[0]?.title, '增长两成');
  assert.deepEqual(text('.own-ref'), ['[2]']);
  assert.match(code, /<sup class="own-ref" data-apart=""><a id="3-ref2" href="#3-note2"/u);
  assert.match(code, /<sup[^>]*><a href="#note-fn-3-1"[^>]*>1</u);
  assert.doesNotMatch(code, /快报数/u);
  assert.deepEqual([told.notes, told.editorNotes], [['快报数，占*成。'], 1]);
  assert.equal(
    told.notesHtml,
    '<div id="3-note2" class="own-note" data-unit="注2"><p>' +
      '<a href="#3-ref2" class="own-number" aria-label="返回正文中注2处" data-apart="">[2]</a>快报数，占' +
      '<span class="redaction" role="img" aria-label="隐去">*</span>成。</p></div>',
  );
});

test('a note before a point takes nothing from it', async () => {
  const { ids } = await render('1.甲。一是乙。二是丙。三是丁。[^戊]四是己。\n\n[^戊]: 庚');
  assert.deepEqual(ids, ['1-1', '1-1-1', '1-1-2', '1-1-3', '1-1-4']);
});

test('a paragraph may have more than 99 points, and a section more than 99 items', async () => {
  const numbers = Array.from({ length: 120 }, (_, index) => index + 1);
  const points = numbers.map((number) => `${chineseNumeral(number)}是乙。`).join('');
  const items = numbers.map((number) => `${String(number)}.甲。`).join('\n\n');
  const { ids } = await render(`${items}${points}`);
  assert.ok(ids.includes('1-99') && ids.includes('1-120'));
  assert.equal(ids.at(-1), '1-120-120');
});

test('a note nothing refers to stops the build and names its line', async () => {
  await assert.rejects(render('甲。\n\n[^乙]: 丢失的注。'), (error: Error & { line?: number }) => {
    assert.match(error.message, /没有一处引用注 \[\^乙\]/u);
    return error.line === 3;
  });
});
