import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chineseNumeral } from './numerals.ts';

test('parts and points are numbered as officials write it', () => {
  const expected = {
    1: '一',
    9: '九',
    10: '十',
    11: '十一',
    20: '二十',
    35: '三十五',
    99: '九十九',
  };
  for (const [value, numeral] of Object.entries(expected)) {
    assert.equal(chineseNumeral(Number(value)), numeral);
  }
});

test('a number without such a numeral is an error that names it', () => {
  for (const value of [0, -1, 100, 1.5]) {
    assert.throws(() => chineseNumeral(value), {
      name: 'RangeError',
      message: new RegExp(String(value), 'u'),
    });
  }
});
