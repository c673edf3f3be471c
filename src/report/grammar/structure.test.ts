import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from './lines.ts';
import { sectionPlace } from './place.ts';
import { readSection } from './structure.ts';
import type { Unit } from './units.ts';

const address = { id: '1', place: '第一部分' };

/** The paragraphs of a text in which `/` ends a paragraph and `# ` opens an unnumbered heading. */
function linesOf(source: string): Line[] {
  return source.split('/').map((text) => {
    const heading = /^#+ /u.exec(text)?.[0].length;
    return heading === undefined ? { text } : { text: text.slice(heading), heading };
  });
}

/** Every unit of a text as `id opening words`; what is no unit goes by its name. */
function read(source: string) {
  const lines = linesOf(source);
  const { units, doubts } = readSection(lines, address);
  const flat = (all: readonly Unit[]): Unit[] =>
    all.flatMap((unit) => [unit, ...flat(unit.children)]);
  const every = flat(units);
  return {
    outline: every.map(
      ({ id, name, paragraph, start, end }) =>
        `${id || name} ${lines[paragraph]?.text.slice(start, end) ?? ''}`,
    ),
    places: Object.fromEntries(
      every.filter(({ id }) => id !== '').map(({ id, place }) => [id, place]),
    ),
    levels: Object.fromEntries(every.map(({ id, level }) => [id, level])),
    titles: every.map(({ paragraph, markEnd, titleEnd }) =>
      lines[paragraph]?.text.slice(markEnd, titleEnd),
    ),
    doubts: doubts.map(({ paragraph }) => paragraph),
    messages: doubts.map(({ found }) => found).join('\n'),
  };
}

/** Reads each text and compares its units; texts come with no doubt unless their paragraphs are named. */
function parses(cases: Record<string, readonly string[]>, doubtful: Record<string, number[]> = {}) {
  for (const [source, outline] of Object.entries(cases)) {
    const found = read(source);
    assert.deepEqual(found.outline, outline, source);
    if (source in doubtful) assert.deepEqual(found.doubts, doubtful[source], source);
  }
}

test('what only looks like a mark is text', () => {
  parses({
    '1.5万人参加。': ['1-p1 1.5万人参加。'],
    '一、甲/三、四线城市发展。/二、丙': [
      '1-n1 一、甲',
      '1-n1-p1 三、四线城市发展。',
      '1-n2 二、丙',
    ],
    '一、甲/二、三线城市发展。/二、丙/三、丁': [
      '1-n1 一、甲',
      '1-n1-p1 二、三线城市发展。',
      '1-n2 二、丙',
      '1-n3 三、丁',
    ],
    '一、二、三级医院改革。': ['1-p1 一、二、三级医院改革。'],
    '一是一，二是二。': ['1-p1 一是一，二是二。'],
    '第一书记到位。/第一季度增长。': ['1-p1 第一书记到位。', '1-p2 第一季度增长。'],
    '2024年，全市增长。': ['1-p1 2024年，全市增长。'],
    '甲。一是乙。': ['1-p1 甲。一是乙。'],
    '1.甲。/2.5万人参加。/2.乙。': ['1-1 1.甲。', '1-1-p2 2.5万人参加。', '1-2 2.乙。'],
  });
});

test('a number that is due is a mark, whatever follows it', () => {
  parses({
    '19.甲。/20.2026年实事。/21.5+2驿站。': [
      '1-19 19.甲。',
      '1-20 20.2026年实事。',
      '1-21 21.5+2驿站。',
    ],
    '1.修路。/2.2024年架桥。/3.种树。': ['1-1 1.修路。', '1-2 2.2024年架桥。', '1-3 3.种树。'],
  });
});

test('words that count make a series run in, with commas, or as paragraphs', () => {
  parses({
    '第一，甲。/第二，乙。': ['1-f1 第一，甲。', '1-f2 第二，乙。'],
    '第一，甲。第二，乙。': ['1-f1 第一，甲。', '1-f2 第二，乙。'],
    '1.条。/一是甲。/二是乙。/三是丙。': [
      '1-1 1.条。',
      '1-1-1 一是甲。',
      '1-1-2 二是乙。',
      '1-1-3 三是丙。',
    ],
    '主要如下：/一是甲。/二是乙。': ['1-p1 主要如下：', '1-p1-1 一是甲。', '1-p1-2 二是乙。'],
    '三件事：一是甲，二是乙，三是丙。': [
      '1-p1 三件事：',
      '1-p1-1 一是甲，',
      '1-p1-2 二是乙，',
      '1-p1-3 三是丙。',
    ],
    '甲，一是乙，二是丙，三是丁。': [
      '1-p1 甲，',
      '1-p1-1 一是乙，',
      '1-p1-2 二是丙，',
      '1-p1-3 三是丁。',
    ],
    '一要甲，二要乙。': ['1-y1 一要甲，', '1-y2 二要乙。'],
    '首先，甲。其次，乙。最后，丙。': ['1-f1 首先，甲。', '1-f2 其次，乙。', '1-f3 最后，丙。'],
    '有：/——甲。/——乙。': ['1-p1 有：', '1-p1-m1 ——甲。', '1-p1-m2 ——乙。'],
  });
});

test('a series may begin inside one paragraph and go on in the next', () => {
  parses({
    '甲。一是乙。/二是丙。/三是丁。': [
      '1-p1 甲。',
      '1-p1-1 一是乙。',
      '1-p1-2 二是丙。',
      '1-p1-3 三是丁。',
    ],
    '甲。一是乙。二是丙。/三是丁。': [
      '1-p1 甲。',
      '1-p1-1 一是乙。',
      '1-p1-2 二是丙。',
      '1-p1-3 三是丁。',
    ],
  });
});

test('marks are read however they are typed, and are one series', () => {
  parses({
    '（一）甲。正文。/（二）乙': ['1-s1 （一）甲。正文。', '1-s2 （二）乙'],
    '(一)甲/（二）乙': ['1-s1 (一)甲', '1-s2 （二）乙'],
    '1、甲/2.乙/３．丙': ['1-1 1、甲', '1-2 2.乙', '1-3 ３．丙'],
    '1：甲/2：乙': ['1-1 1：甲', '1-2 2：乙'],
    '1.甲/（1）乙/(2)丙/①丁/②戊/2.己': [
      '1-1 1.甲',
      '1-1-e1 （1）乙',
      '1-1-e2 (2)丙',
      '1-1-e2-o1 ①丁',
      '1-1-e2-o2 ②戊',
      '1-2 2.己',
    ],
  });
});

test('a gap, a repetition and a lone mark are taken as printed, with a doubt', () => {
  parses(
    {
      '（一）甲/（四）乙': ['1-s1 （一）甲', '1-s4 （四）乙'],
      '（一）甲': ['1-s1 （一）甲'],
      '一、甲/二、乙/二、丙/三、丁': ['1-n1 一、甲', '1-n2 二、乙', '1-n2b 二、丙', '1-n3 三、丁'],
      '1.甲。/1.乙。/1.丙。': ['1-1 1.甲。', '1-1b 1.乙。', '1-1c 1.丙。'],
      '（三）甲/（四）乙': ['1-s3 （三）甲', '1-s4 （四）乙'],
      '（三）甲。/乙。': ['1-p1 （三）甲。', '1-p2 乙。'],
      '1.甲。/9.乙。': ['1-1 1.甲。', '1-1-p2 9.乙。'],
    },
    {
      '（一）甲/（四）乙': [1],
      '（一）甲': [0],
      '一、甲/二、乙/二、丙/三、丁': [2],
      '1.甲。/1.乙。/1.丙。': [1, 2],
      '（三）甲/（四）乙': [0],
      '（三）甲。/乙。': [0],
      '1.甲。/9.乙。': [1],
    },
  );
  assert.match(read('（一）甲/（四）乙').messages, /^“（四）”之前只编到第1项，中间缺号/u);
});

test('lists start anew under the next heading, item or label', () => {
  parses({
    '（一）甲/1.乙/2.丙/（二）丁/1.戊/2.己': [
      '1-s1 （一）甲',
      '1-s1-1 1.乙',
      '1-s1-2 2.丙',
      '1-s2 （二）丁',
      '1-s2-1 1.戊',
      '1-s2-2 2.己',
    ],
    '# 甲/1.乙/2.丙/# 丁/1.戊/2.己': [
      '1-h1 甲',
      '1-h1-1 1.乙',
      '1-h1-2 2.丙',
      '1-h2 丁',
      '1-h2-1 1.戊',
      '1-h2-2 2.己',
    ],
    '甲项：/1.修路。/乙项：/1.种树。': [
      '1-h1 甲项：',
      '1-h1-1 1.修路。',
      '1-h2 乙项：',
      '1-h2-1 1.种树。',
    ],
  });
});

test('levels are learnt from the order in which series open', () => {
  parses({
    '（一）甲/一、乙/二、丙/（二）丁': [
      '1-s1 （一）甲',
      '1-s1-n1 一、乙',
      '1-s1-n2 二、丙',
      '1-s2 （二）丁',
    ],
    '甲/——乙/一、丙/二、丁/——戊/——己': [
      '1-p1 甲',
      '1-p1-m1 ——乙',
      '1-n1 一、丙',
      '1-n2 二、丁',
      '1-n2-m1 ——戊',
      '1-n2-m2 ——己',
    ],
    '1.甲。/（一）乙/1.丙/（二）丁/1.戊': [
      '1-1 1.甲。',
      '1-s1 （一）乙',
      '1-s1-1 1.丙',
      '1-s2 （二）丁',
      '1-s2-1 1.戊',
    ],
  });
});

test('articles count on through chapters, and 之一 is an article of its own', () => {
  const { outline, places } = read(
    '第一章 甲/第一条 乙。/丙。/第二章 丁/第二条 戊：/（一）己；/（二）庚。/第二条之一 辛。/第三条 壬。',
  );
  assert.deepEqual(
    outline.map((line) => line.split(' ')[0]),
    [
      '1-c1',
      '1-c1-a1',
      '1-c1-a1-p2',
      '1-c2',
      '1-c2-a2',
      '1-c2-a2-s1',
      '1-c2-a2-s2',
      '1-c2-a2_1',
      '1-c2-a3',
    ],
  );
  assert.equal(places['1-c1-a1-p2'], '第一部分第一章第一条第二款');
  assert.equal(places['1-c2-a2-s2'], '第一部分第二章第二条（二）');
  assert.deepEqual(read('第八条 甲。/第九条 乙。').outline, [
    '1-a8 第八条 甲。',
    '1-a9 第九条 乙。',
  ]);
  assert.deepEqual(read('第八条 甲。/第九条 乙。').doubts, []);
});

test('a paragraph goes on with its item while the list goes on, and with a lone item', () => {
  parses({
    '1.甲。/续段。': ['1-1 1.甲。', '1-1-p2 续段。'],
    '1.甲。乙。/续段。/2.丙。': ['1-1 1.甲。乙。', '1-1-p2 续段。', '1-2 2.丙。'],
    '1.甲。乙。/续段。/2.丙。/续段。': [
      '1-1 1.甲。乙。',
      '1-1-p2 续段。',
      '1-2 2.丙。',
      '1-2-p2 续段。',
    ],
    '1.甲。乙。/2.丙。丁。/原因：一是戊。二是己。': [
      '1-1 1.甲。乙。',
      '1-2 2.丙。丁。',
      '1-p1 原因：',
      '1-p1-1 一是戊。',
      '1-p1-2 二是己。',
    ],
  });
});

test('a paragraph belongs to a list only while this list goes on, or where its unit ends in a colon', () => {
  parses({
    '（一）甲/1.乙。/2.丙。/续段。/（二）丁/1.戊。/2.己。/3.庚。': [
      '1-s1 （一）甲',
      '1-s1-1 1.乙。',
      '1-s1-2 2.丙。',
      '1-s1-p1 续段。',
      '1-s2 （二）丁',
      '1-s2-1 1.戊。',
      '1-s2-2 2.己。',
      '1-s2-3 3.庚。',
    ],
    '1.甲。/2.乙如下：/续段。': ['1-1 1.甲。', '1-2 2.乙如下：', '1-2-p2 续段。'],
  });
});

test('what names a table or picture beside it is set apart, and nothing else of that form', () => {
  const block = { text: '', block: true } as const;
  const names = (lines: readonly Line[]) =>
    readSection(lines, address).units.map(({ name }) => name);
  const [table, figure] = [{ text: '表1　甲' }, { text: '图2-1 乙' }];
  assert.deepEqual(names([table, { text: '单位：万元' }, block]), ['caption', 'caption', 'block']);
  assert.deepEqual(names([block, figure, block, figure]), ['block', 'legend', 'block', 'legend']);
  assert.deepEqual(names([figure, block]), ['caption', 'block']);
  assert.deepEqual(names([figure, { text: '丙。' }, block]), ['paragraph', 'paragraph', 'block']);
  assert.deepEqual(names([{ text: '表面看来' }, block, { text: '图书很多' }]), [
    'paragraph',
    'block',
    'paragraph',
  ]);
});

test('各位代表！ ends what does not go on after it, and the last one opens the closing', () => {
  parses({
    '（一）甲/乙。/（二）架桥/架桥两座。/各位代表！丙。/丁。': [
      '1-s1 （一）甲',
      '1-s1-p1 乙。',
      '1-s2 （二）架桥',
      '1-s2-p1 架桥两座。',
      '1-z1 各位代表！丙。',
      '1-z2 丁。',
    ],
    '（一）甲/各位代表！乙。/（二）丙/丁。': [
      '1-s1 （一）甲',
      '1-s1-p1 各位代表！乙。',
      '1-s2 （二）丙',
      '1-s2-p1 丁。',
    ],
  });
});

test('what stands at the head and tail of a text is set apart', () => {
  parses({
    '各位代表：/甲。': ['salutation 各位代表：', '1-p1 甲。'],
    '各位代表：/甲。/各位代表！乙。': ['salutation 各位代表：', '1-p1 甲。', '1-z1 各位代表！乙。'],
    '（2024年1月8日）/同志们：/甲。': ['date （2024年1月8日）', 'salutation 同志们：', '1-p1 甲。'],
    '甲。/某市人民政府/2024年3月1日': ['1-p1 甲。', 'signature 某市人民政府', 'date 2024年3月1日'],
    '甲。/某市人民政府/二〇二四年三月一日': [
      '1-p1 甲。',
      'signature 某市人民政府',
      'date 二〇二四年三月一日',
    ],
    '甲。/二○二四年三月一日/（此件公开发布）': [
      '1-p1 甲。',
      'date 二○二四年三月一日',
      'remark （此件公开发布）',
    ],
    '甲。/附件：1.乙/2.丙/某办公室/2024年3月1日': [
      '1-p1 甲。',
      'attachments 附件：1.乙',
      'attachments 2.丙',
      'signature 某办公室',
      'date 2024年3月1日',
    ],
    '甲。/注：表中数据为初步统计。': ['1-p1 甲。', 'note 注：表中数据为初步统计。'],
    '甲。/［28］某词：乙。': ['1-p1 甲。', 'note ［28］某词：乙。'],
  });
});

test('a place is cited in Chinese at every depth', () => {
  const { places } = read('甲。/（一）乙/1.丙。/一是丁。/二是戊。/续段。/（二）己。/# 庚/辛。');
  assert.deepEqual(places, {
    '1-p1': '第一部分未编号的第1段',
    '1-s1': '第一部分（一）',
    '1-s1-1': '第一部分（一）第1条',
    '1-s1-1-1': '第一部分（一）第1条“一是”',
    '1-s1-1-2': '第一部分（一）第1条“二是”',
    '1-s1-1-p2': '第一部分（一）第1条第2段',
    '1-s2': '第一部分（二）',
    '1-s2-h1': '第一部分（二）“庚”',
    '1-s2-h1-p1': '第一部分（二）“庚”未编号的第1段',
  });
  assert.equal(read('1.甲/1.乙').places['1-1b'], '第一部分第1条（第2处）');
});

test('headings have levels by depth, and long sentences are none', () => {
  const long = '甲'.repeat(70);
  const { levels } = read(`（一）乙/1.丙。丁。/2.戊。/（二）己。`);
  assert.deepEqual(levels, { '1-s1': 1, '1-s1-1': 2, '1-s1-2': 2, '1-s2': 1 });
  assert.deepEqual(read(`1.${long}。/2.${long}。`).levels, { '1-1': 0, '1-2': 0 });
});

test('a unit is known by its title, without mark and full stop', () => {
  assert.deepEqual(read('1.甲。乙。一是丙；二是丁。/原因如下：戊。').titles, [
    '甲',
    '丙',
    '丁',
    '原因如下',
  ]);
});

test('the units of a text are its characters, once and in order', () => {
  const marks = [
    '一、',
    '（一）',
    '1.',
    '2.',
    '（1）',
    '①',
    '第一，',
    '一是',
    '二是',
    '——',
    '',
    '',
    '各位代表！',
    '二、',
    '（二）',
  ];
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 500; round += 1) {
    const source = Array.from(
      { length: 1 + random(8) },
      () => `${marks[random(marks.length)] ?? ''}甲。${marks[random(marks.length)] ?? ''}乙`,
    ).join('/');
    const { outline } = read(source);
    assert.equal(
      outline.map((line) => line.slice(line.indexOf(' ') + 1)).join(''),
      source.replaceAll('/', ''),
    );
    const ids = outline.map((line) => line.split(' ', 1)[0]).filter((id) => id?.includes('-'));
    assert.equal(new Set(ids).size, ids.length, source);
  }
});

test('a section has the place of its heading as printed', () => {
  const places = [
    [{ title: '前言', order: 0 }, '前言'],
    [{ title: '甲', order: 12, number: '十二' }, '第十二部分'],
    [{ title: '甲', order: 3, number: '第三章' }, '第三章'],
    [{ title: '甲', order: 101, number: '附件1' }, '附件1'],
    [{ title: '结语', order: 4 }, '“结语”部分'],
  ] as const;
  for (const [head, place] of places) assert.equal(sectionPlace(head), place);
});
