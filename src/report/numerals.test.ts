import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chineseNumeral, readNumeral } from './numerals.ts';

test('parts and points are numbered as officials write it', () => {
  const expected = {
    1: '一',
    9: '九',
    10: '十',
    11: '十一',
    20: '二十',
    35: '三十五',
    99: '九十九',
    100: '一百',
    103: '一百零三',
    110: '一百一十',
    215: '二百一十五',
    1001: '一千零一',
    1260: '一千二百六十',
  };
  for (const [value, numeral] of Object.entries(expected)) {
    assert.equal(chineseNumeral(Number(value)), numeral);
  }
});

test('a number without such a numeral is an error that names it', () => {
  for (const value of [0, -1, 10000, 1.5]) {
    assert.throws(() => chineseNumeral(value), {
      name: 'RangeError',
      message: new RegExp(String(value), 'u'),
    });
  }
});

test('every numeral that is written is read again', () => {
  for (let value = 1; value <= 9999; value += 1) {
    assert.equal(readNumeral(chineseNumeral(value)), value);
  }
});

test('numerals are read in every way they are printed', () => {
  const printed = {
    一百〇三: 103,
    '一百○三': 103,
    二〇二四: 2024,
    '二○二四': 2024,
    一十: 10,
    '12': 12,
    '１２': 12,
    '①': 1,
    '⑳': 20,
    '㉑': 21,
    '㊿': 50,
  };
  for (const [text, value] of Object.entries(printed)) assert.equal(readNumeral(text), value, text);
});

test('what only looks like a numeral is none', () => {
  for (const text of ['', '甲', '十十', '百', '二三十', '1.5', '一百三']) {
    assert.equal(readNumeral(text), undefined, text);
  }
});
