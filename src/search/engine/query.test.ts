import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromInitials, fromPinyin } from './pinyin.ts';
import { looseWords, MAX_QUERY, parseQuery } from './query.ts';
import { toSimplified } from '../format/tables.ts';
import { rarestWindow } from './window.ts';

const table = {
  syllables: {
    dang: '党当',
    jian: '建间',
    ji: '基纪',
    ceng: '层',
    zu: '组',
    zhi: '织制',
    xi: '西',
    an: '安',
    xian: '先',
  },
  followers: { 党: '建组', 基: '层', 层: '党', 组: '织', 西: '安', 建: '', 先: '' },
};

test('a query is one line, trimmed and without control characters', () => {
  assert.equal(parseQuery('  党\n\u0007建\u200B  ').text, '党 建');
});

test('a query of ten thousand characters is cut, and no emoji in two', () => {
  const { text } = parseQuery('😀'.repeat(10_000));
  assert.equal(Array.from(text).length, MAX_QUERY);
  assert.ok(text.isWellFormed());
  assert.equal(parseQuery('a'.repeat(10_000)).text.length, MAX_QUERY);
});

test('hostile input is harmless', () => {
  for (const input of [
    '\uD800',
    '<img src=x onerror=alert(1)>',
    '(.*)+$[',
    '"',
    '\\',
    '\u0000',
    '__proto__',
  ]) {
    assert.ok(parseQuery(input).text.isWellFormed());
    assert.ok(Array.isArray(looseWords(input)));
  }
});

test('a query of signs has no key', () => {
  assert.equal(parseQuery('“*”').keys, '');
});

test('only Latin letters make a query that may be pinyin', () => {
  assert.equal(parseQuery('dang jian').isLatin, true);
  assert.equal(parseQuery('ｄａｎｇ').isLatin, true);
  assert.equal(parseQuery('2.0').isLatin, false);
  assert.equal(parseQuery('党jian').isLatin, false);
  assert.equal(parseQuery('a').isLatin, false);
});

test('loose words are what the reader separated, else what it can be cut into', () => {
  assert.deepEqual(looseWords('党建 品牌'), [['党建', '品牌']]);
  assert.deepEqual(looseWords('微党课 创建活动'), [
    ['微党课', '创建活动'],
    ['微党课', '创建', '活动'],
  ]);
});

test('loose words of one character join up, or are left out beside longer ones', () => {
  assert.deepEqual(looseWords('党建品牌'), [['党建', '品牌']]);
  assert.deepEqual(looseWords('责任的党'), [['责任']]);
});

test('a loose search asks for eight words at most', () => {
  assert.equal(looseWords('一 二 三 四 五 六 七 八 九').at(0)?.length, 8);
});

test('a word alone is no looser than itself', () => {
  assert.deepEqual(looseWords('品牌'), []);
  assert.deepEqual(looseWords('“品牌”'), []);
});

test('full pinyin gives phrases whose characters follow one another in the text', () => {
  assert.deepEqual(fromPinyin('dangjian', table), ['党建']);
  assert.deepEqual(fromPinyin('Dang Jian', table), ['党建']);
});

test('a separator between syllables is respected', () => {
  assert.deepEqual(fromPinyin('xian', table).sort(), ['先', '西安']);
  assert.deepEqual(fromPinyin("xi'an", table), ['西安']);
});

test('an unfinished last syllable finds what it may become', () => {
  assert.deepEqual(fromPinyin('dangji', table), ['党建']);
});

test('initials work from three letters on', () => {
  assert.deepEqual(fromInitials('jcdzz', table), ['基层党组织']);
  assert.deepEqual(fromInitials('dj', table), []);
});

test('hostile letters end in bounded time', () => {
  assert.ok(Array.isArray(fromPinyin('ji'.repeat(5_000), table)));
  assert.ok(Array.isArray(fromInitials('zjd'.repeat(5_000), table)));
});

test('traditional characters become simplified, others stay', () => {
  assert.equal(toSimplified('黨建A', '黨党織织'), '党建A');
});

test('the rarest part of a phrase is chosen, and a longer part includes it', () => {
  const characters = Array.from('的党建火星工作的');
  const first = rarestWindow(characters, 2, '的工作党建');
  assert.deepEqual(first, { from: 3, to: 5 });
  const second = rarestWindow(characters, 4, '的工作党建', first);
  assert.ok(second.from <= first.from && second.to >= first.to && second.to - second.from === 4);
  assert.deepEqual(rarestWindow(characters, 32, '的', second), { from: 0, to: 8 });
});
