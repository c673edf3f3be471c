import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../../text/align.ts';
import { readNumber, writings } from './numerals.ts';
import { otherNumbers } from './numbers.ts';
import { subjectsOf } from './question.ts';
import { redacted } from './redactions.ts';
import { fromFuzzyPinyin, fromInitials, fromPinyin, spell } from './sounds.ts';

const table = {
  syllables: {
    dang: '党当',
    jian: '建间',
    ji: '基',
    zhu: '主',
    ti: '题体',
    xi: '西',
    an: '安',
    xian: '先',
  },
  followers: { 党: '3建', 当: '0间', 主: '3题1体', 西: '1安', 建: '', 题: '', 体: '', 先: '' },
};

test('a number is read in any writing, and what is none is none', () => {
  const numbers = {
    三万八千: 38_000,
    '3.8万': 38_000,
    三点八万: 38_000,
    '5,000': 5_000,
    三千零五: 3_005,
    一亿二千万: 120_000_000,
    两百: 200,
    十二: 12,
    九十九点九五: 99.95,
  };
  for (const [text, number] of Object.entries(numbers))
    assert.equal(readNumber(text), number, text);
  assert.ok(Number.isNaN(readNumber('1.2.3')));
});

test('a number is written in all ways a report may have it', () => {
  assert.deepEqual(writings('38000'), ['38000', '三万八千', '3.8万', '三点八万']);
  assert.deepEqual(writings('三千零五'), ['3005', '三千零五']);
  // A version's zero is no decimal to be dropped.
  assert.deepEqual(writings('2.0'), ['2.0', '二点零']);
  assert.ok(writings('二').includes('两'));
});

test('a query is asked with each of its numbers written otherwise', () => {
  const texts = (query: string): string[] => otherNumbers(query).map(({ text }) => text);
  assert.deepEqual(texts('八项行动'), ['8项行动']);
  assert.deepEqual(texts('百分之五'), ['5%']);
  assert.deepEqual(texts('党建品牌'), []);
});

test('of a question what it is about is left', () => {
  const subjects = {
    办结率是多少: ['办结率'],
    今年引进了多少高校毕业生: ['今年引进', '高校毕业生'],
    基层党建创新够不够: ['基层党建创新够'],
    怎样开展警示教育: ['开展警示教育'],
    多少: [],
  };
  for (const [question, about] of Object.entries(subjects)) {
    assert.deepEqual(subjectsOf(question), about, question);
  }
});

test('what readers write for what is left out is the report’s own sign, and words stay', () => {
  const texts = ['办结xx件', '某日报', '办结××件'].map((query) => redacted(query)[0]?.text);
  assert.deepEqual(texts, ['办结*件', '*日报', '办结*件']);
  assert.deepEqual(redacted('excel表'), []);
});

test('letters are spelt without tones, and what was set apart stays apart', () => {
  assert.equal(spell('dǎng jiàn'), "dang'jian");
  assert.equal(spell('dang3jian4'), "dang'jian'");
  assert.equal(spell('LÜ'), 'lv');
  assert.equal(spell('党jian'), '党jian');
});

test('pinyin gives phrases whose characters follow one another in the text, the frequent first', () => {
  assert.deepEqual(fromPinyin('dangjian', table).phrases, ['党建', '当间']);
  assert.deepEqual(fromPinyin('dangji', table).phrases, ['党建', '当间']);
  assert.deepEqual(fromPinyin("xi'an", table).phrases, ['西安']);
  assert.deepEqual(fromPinyin('党jian', table).phrases, ['党建']);
  assert.deepEqual(fromFuzzyPinyin('zuti', table).phrases, ['主题', '主体']);
});

test('initials work from three letters on, and hostile letters end', () => {
  assert.deepEqual(fromInitials('dj', table).phrases, []);
  assert.deepEqual(fromPinyin('ji'.repeat(5_000), table).phrases, []);
});

test('the closest stretch of a text is found, whatever slip leads there', () => {
  const near = (phrase: string): [number, string] => {
    const text = '坚持抓基层党建工作';
    const { distance, start, end } = align(phrase, text);
    return [distance, text.slice(start, end)];
  };
  assert.deepEqual(near('抓基层党建'), [0, '抓基层党建']);
  assert.deepEqual(near('抓基曾党建'), [1, '抓基层党建']);
  assert.deepEqual(near('抓基党建'), [1, '抓基层党建']);
  assert.deepEqual(near('抓基党层建'), [1, '抓基层党建']);
});
