import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { matches, select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { readBuiltSite } from '../built-site/built-site.ts';
import { readUnits } from '../search/build/units.ts';
import { fixtureFolder } from './support/project-root.ts';

const { pages } = await readBuiltSite(fileURLToPath(fixtureFolder));

function treeOf(path: string) {
  const tree = pages.find((page) => page.path === path)?.tree;
  assert.ok(tree, path);
  return tree;
}

/** The text of what a selector finds on a page. */
function texts(path: string, selector: string): string[] {
  return selectAll(selector, treeOf(path)).map((element) => toString(element).trim());
}

/** Where each element of official documents is to be found, and what it says. */
const elements: readonly (readonly [name: string, path: string, selector: string, text: string])[] =
  [
    ['a title in its own lines', '2020/', '.cover-title .title-line:last-child', '2020年工作报告'],
    ['a subtitle', '2020/', '.cover-title + .title-note', '（书面）'],
    ['a speaker', '2020/', '.title-note:nth-of-type(4)', '柳溪县人民政府县长　林　禾'],
    ['a salutation', '2020/preface/', '.prose > .salutation:first-child', '各位代表：'],
    ['a chapter', '2019/part-1/', 'h1', '第一章　总　则'],
    ['a division', '2019/part-2/', '#2-d1 > h2', '第一节　设　立'],
    ['an article that goes on counting', '2019/part-2/', '#2-d2-a6 .point-mark', '第六条'],
    ['an article in between', '2019/part-2/', '#2-d1-a4_1 .point-mark', '第四条之一'],
    ['a paragraph of an article', '2019/part-1/', '#1-a2-p2', '法律、法规另有规定的，从其规定。'],
    ['（一） in an article', '2019/part-1/', '#1-a3-s3', '（三）勤俭办事。'],
    ['1. in that', '2019/part-2/', '#2-d1-a5-s1-i2', '2.有无障碍通道；'],
    ['（一） run in', '2020/part-1/', '#1-s1 > h2', '（一）农业稳。'],
    ['（一） alone', '2020/part-1/', '#1-s2 > h2', '（二）工业进'],
    [
      '一是 in its own paragraph',
      '2020/part-1/',
      '#1-s1-t3',
      '三是减少损失。机收损失率控制在3%以内。',
    ],
    ['第一， run in', '2020/part-1/', '#1-s2-p1-f2', '第二，建园区。园区道路全部贯通，见图1。'],
    ['一要 inside that', '2020/part-1/', '#1-s2-p1-f3-y3', '三要看用工。'],
    ['dashes', '2020/part-1/', '#1-s3-m1', '——新改建农村公路46公里，1.5万人出行更方便。'],
    ['an unnumbered heading', '2020/part-2/', '#2-h2 > h2', '社会事业'],
    ['1、 and １． in one series', '2020/part-2/', '#2-h1-3 > h3', '３．做活商业。'],
    ['1. that restarts', '2020/part-2/', '#2-h2-2 > h3', '2.2021年建成县医院新院区，设床位500张。'],
    ['（1）', '2020/part-2/', '#2-h1-2-e2', '（2）县城热力管网。'],
    ['①', '2020/part-2/', '#2-h1-2-e1-o2', '②冷链仓库1座。'],
    ['最后', '2020/part-2/', '#2-h2-p1-f3', '最后，抓好验收。'],
    ['a bold lead', '2020/part-1/', '#1-s3-p1 > p > strong:first-child', '深化改革。'],
    ['a formula', '2020/part-1/', 'td sub', '2.5'],
    ['a merged cell', '2020/attachment-1/', '[role=region] td[rowspan="2"]', '县发展改革局'],
    ['an aligned column', '2020/part-1/', 'tr:nth-child(4) .align-right:last-child', '-8.8'],
    [
      'the name of a table',
      '2020/part-1/',
      'figcaption + .table-box[aria-label^="表1"] th:first-child',
      '指标',
    ],
    [
      'the name of a picture',
      '2020/part-1/',
      'figure > img[alt^="柱状图"] + figcaption',
      '图1　历年新开工项目',
    ],
    ['注： under a table', '2020/part-1/', 'figure + .own-note', '注：表中数据为初步统计。'],
    [
      '［1］ in an attachment',
      '2020/attachment-2/',
      '.own-note:first-child',
      '［1］“十件实事”：指县十七届人大四次会议票决产生的民生项目。',
    ],
    [
      'a list of attachments',
      '2019/part-2/',
      '.attachment-note + .attachment-note',
      '2.服务站公示内容',
    ],
    ['a signature', '2019/part-2/', '.attachment-note + .signature', '青禾县人民政府'],
    ['a date', '2019/part-2/', '.signature + .date', '二〇一九年五月六日'],
    ['附注', '2019/part-2/', '.date + .remark:last-child', '（此件公开发布）'],
    ['一、 in an attachment', '2019/attachment-2/', '#102-n1 > h2', '一、服务事项'],
    [
      'closing words',
      '2020/part-2/',
      '[id="2-z1"]',
      '各位代表！新的一年任务艰巨。让我们一起，把柳溪建设得更好！',
    ],
  ];

for (const [name, path, selector, text] of elements) {
  test(`${name} is what it is on its page`, () => {
    const found = texts(path, selector.replaceAll(/#(\d[\w-]*)/gu, '[id="$1"]'));
    assert.deepEqual(found, [text]);
  });
}

test('what reads like a mark and is none stays text', () => {
  const [dashes = ''] = texts('2020/part-1/', '[id="1-s3-m2"]');
  assert.match(dashes, /三、四线城市/u);
  assert.deepEqual(texts('2020/part-2/', '[id="2-h2-p2"]'), ['一是一，二是二，不搞变通。']);
});

test('the report’s own notes are its text, at the end of their section and of the whole', async () => {
  for (const [path, notes] of [
    ['2020/part-1/', ['注2']],
    ['2020/full/', ['注1', '注2']],
  ] as const) {
    const tree = treeOf(path);
    const found = selectAll('.notes [data-verbatim] > .own-note', tree);
    assert.deepEqual(
      found.map(({ properties }) => properties.dataUnit),
      notes,
    );
    for (const { properties } of selectAll('.own-ref a, .own-number', tree)) {
      const target = String(properties.href).slice(1);
      assert.ok(select(`[id="${target}"]`, tree), `${path}#${target}`);
    }
  }
  const text = await readFile(new URL('2020/full.txt', fixtureFolder), 'utf8');
  assert.ok(text.endsWith('种植面积占播种面积的比例。\n'));
});

test('the search finds the report’s own notes as units, without their numbers', () => {
  const units = readUnits(treeOf('2020/part-1/'));
  const stretches = units?.runs.flat() ?? [];
  const note = stretches.find(({ id }) => id === '1-note2');
  assert.equal(note?.text, '良种覆盖率，指良种种植面积占播种面积的比例。');
  assert.equal(units?.titles['1-note2'], '注2');
  assert.ok(stretches.every(({ text }) => !text.includes('[2]')));
});

test('attachments are pages of their own in the contents, after all parts', () => {
  assert.deepEqual(texts('2020/part-1/', '.contents-section').slice(-2), [
    '附件1　2021年重点项目表',
    '附件2　名词解释',
  ]);
});

test('the site explains what its reports have, and a page what its own report has', () => {
  const footer = (path: string) => texts(path, '.site-footer')[0] ?? '';
  assert.match(footer('2022/'), /“\*”为原文隐去之处，编者注不属于正文。/u);
  assert.match(footer('2021/'), /一致；“\*”为原文隐去之处。/u);
  assert.match(footer('2020/'), /^正文与原稿逐字一致。/u);
  const headings = texts('about/', 'h2').join('，');
  assert.match(headings, /隐去之处，报告自带的注，编者注，数据一览/u);
  const [about = ''] = texts('about/', 'main');
  assert.match(about, /本站刊载\d+份报告。/u);
  assert.match(about, /“#1-2-3”指第一部分第2条“三是”，“#2-p1”指第二部分未编号的第1段。/u);
  assert.doesNotMatch(about, /paidbegin/u);
});

test('no element has a style of its own, which the site’s policy would refuse', () => {
  for (const { path, tree } of pages) {
    const styled = selectAll('[style]', tree).filter((element) => !matches('svg *', element));
    assert.deepEqual(styled, [], path);
  }
});
