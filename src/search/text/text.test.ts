import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.ts';
import { locate } from './locate.ts';

const keys = (text: string): string => fold(text).keys;
const found = (text: string, phrase: string): string[] =>
  locate(text, phrase).map(({ start, end }) => text.slice(start, end));

test('punctuation, quotation marks, spaces and redactions are no part of a key', () => {
  assert.equal(keys('“强根铸魂” 行动，《*日报》'), '强根铸魂行动日报');
});

test('full width and half width, upper and lower case have the same key', () => {
  assert.equal(keys('９９．９５％ＡＢｃ'), keys('99.95%abC'));
});

test('a decimal point counts, a full stop does not', () => {
  assert.notEqual(keys('2.0版'), keys('20版'));
  assert.equal(keys('2.实施'), keys('2实施'));
});

test('lone surrogates, control characters and emoji have no key', () => {
  assert.equal(keys('党\uD800建\u0000\u202E😀'), '党建');
});

test('all places of a phrase are located, over punctuation, in the original text', () => {
  assert.deepEqual(found('以“强根铸魂”行动为抓手，强根铸魂行动。', '强根铸魂行动'), [
    '强根铸魂”行动',
    '强根铸魂行动',
  ]);
});

test('a place takes in the signs that phrase and text both have at its edges, and no others', () => {
  assert.deepEqual(found('办结率99.95%，', '99.95%'), ['99.95%']);
  assert.deepEqual(found('办结率99.95%，', '９９.９５％'), ['99.95%']);
  assert.deepEqual(found('办结率99.95，', '99.95%'), ['99.95']);
  assert.deepEqual(found('刊发《*日报》。', '《*日报》'), ['《*日报》']);
});

test('a redaction does not break a phrase', () => {
  assert.deepEqual(found('强化*主体责任', '强化主体责任'), ['强化*主体责任']);
});

test('places do not overlap, and signs alone have none', () => {
  assert.equal(locate('一一一一一', '一一').length, 2);
  assert.deepEqual(locate('“”，。', '，'), []);
});
