import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from './document.ts';
import type { Line } from './lines.ts';

/** The lines of a document in which `/` ends a paragraph and `# ` opens an unnumbered heading. */
function linesOf(source: string): Line[] {
  return source
    .split('/')
    .map((text) => (text.startsWith('# ') ? { text: text.slice(2), heading: 2 } : { text }));
}

/** A document by its text: head, and each section as kind, mark and title with the text under it. */
function read(source: string, options?: { title?: string }) {
  const lines = linesOf(source);
  const { head, contents, sections, doubts } = readDocument(lines, options);
  return {
    title: head.title.map(({ text }) => text),
    subtitle: head.subtitle.map(({ text }) => text),
    date: head.date?.text,
    speaker: head.speaker?.text,
    contents: contents.map((line) => lines[line]?.text),
    sections: sections.map(({ kind, mark, title, body }) => [
      `${kind} ${mark}${title}`,
      ...body.map(({ line, start }) => lines[line]?.text.trim().slice(start)),
    ]),
    numbers: sections.map(({ number }) => number),
    headings: sections.map(({ headingLines }) => headingLines),
    doubts,
  };
}

test('a report is its head, a preface, its parts, and their text', () => {
  const report = read(
    '某市政府工作报告/——2024年1月8日在某市第九届人民代表大会第四次会议上/某市市长　李　某/' +
      '各位代表：/现在报告工作。/一、工作回顾/甲。/二、工作安排/乙。/各位代表！丙。',
  );
  assert.deepEqual(report.title, ['某市政府工作报告']);
  assert.equal(report.date, '——2024年1月8日在某市第九届人民代表大会第四次会议上');
  assert.equal(report.speaker, '某市市长　李　某');
  assert.deepEqual(report.sections, [
    ['preface 前言', '各位代表：', '现在报告工作。'],
    ['part 一、工作回顾', '甲。'],
    ['part 二、工作安排', '乙。', '各位代表！丙。'],
  ]);
  assert.deepEqual(report.numbers, [undefined, 1, 2]);
  assert.deepEqual(report.headings, [[], [5], [7]]);
  assert.deepEqual(report.doubts, []);
});

test('a title may be set in lines, and a subtitle and a date in brackets stand under it', () => {
  const report = read('关于印发甲的/通知/（征求意见稿）/（2024年1月8日）/同志们：/甲。');
  assert.deepEqual(report.title, ['关于印发甲的', '通知']);
  assert.deepEqual(report.subtitle, ['（征求意见稿）']);
  assert.equal(report.date, '（2024年1月8日）');
  assert.deepEqual(report.sections, [['body 正文', '同志们：', '甲。']]);
  assert.deepEqual(readDocument([{ text: '某市\n工作报告' }, { text: '甲。' }]).head.title, [
    { line: 0, text: '某市' },
    { line: 0, text: '工作报告' },
  ]);
});

test('a title that is known may be missing from the lines, or be among them', () => {
  assert.deepEqual(read('各位代表：/甲。', { title: '报告' }).title, []);
  assert.deepEqual(read('甲。/乙。', { title: '报告' }).sections, [['body 正文', '甲。', '乙。']]);
  assert.deepEqual(read('报告/各位代表：/甲。', { title: '报告' }).title, ['报告']);
});

test('a part whose heading is run in keeps its text, every character once', () => {
  assert.deepEqual(read('甲报告/一、乙。丙。/二、丁。戊。').sections, [
    ['part 一、乙。', '丙。'],
    ['part 二、丁。', '戊。'],
  ]);
});

test('chapters are sections, and their articles count on', () => {
  const { sections, numbers, doubts } = read(
    '某办法/第一章 总则/第一条 甲。/第二条 乙。/第二章/附则/第三条 丙。',
  );
  assert.deepEqual(sections, [
    ['chapter 第一章总则', '第一条 甲。', '第二条 乙。'],
    ['chapter 第二章附则', '第三条 丙。'],
  ]);
  assert.deepEqual(numbers, [1, 2]);
  assert.deepEqual(doubts, []);
});

test('without numbers the headings are sections, and without these there is one', () => {
  assert.deepEqual(read('某总结/# 甲/乙。/# 丙/丁。').sections, [
    ['heading 甲', '乙。'],
    ['heading 丙', '丁。'],
  ]);
  assert.deepEqual(read('某通知/（一）甲/乙。/（二）丙/丁。').sections, [
    ['body 正文', '（一）甲', '乙。', '（二）丙', '丁。'],
  ]);
});

test('attachments are sections of their own, in which numbers start anew', () => {
  const { sections, numbers, doubts } = read(
    '某方案/一、甲/乙。/二、丙/附件：1.丁/2.戊/某办公室/2024年3月1日/附件1/丁/一、修路/二、架桥/附件2/戊/己。',
  );
  assert.deepEqual(sections, [
    ['part 一、甲', '乙。'],
    ['part 二、丙', '附件：1.丁', '2.戊', '某办公室', '2024年3月1日'],
    ['attachment 附件1丁', '一、修路', '二、架桥'],
    ['attachment 附件2戊', '己。'],
  ]);
  assert.deepEqual(numbers, [1, 2, 1, 2]);
  assert.deepEqual(doubts, []);
});

test('a contents list is left out and named', () => {
  const { contents, sections } = read('某报告/目　录/一、甲……1/二、乙……3/一、甲/丙。/二、乙/丁。');
  assert.deepEqual(contents, ['目　录', '一、甲……1', '二、乙……3']);
  assert.deepEqual(sections, [
    ['part 一、甲', '丙。'],
    ['part 二、乙', '丁。'],
  ]);
});

test('parts nested in parts stay in them, and a doubt names its line', () => {
  const { sections, doubts } = read(
    '某报告/一、甲/二、乙/任务：/一、丙；/二、丁。/三、戊/（一）己/（三）庚',
  );
  assert.deepEqual(
    sections.map(([heading]) => heading),
    ['part 一、甲', 'part 二、乙', 'part 三、戊'],
  );
  assert.deepEqual(
    doubts.map(({ paragraph }) => paragraph),
    [8],
  );
});
