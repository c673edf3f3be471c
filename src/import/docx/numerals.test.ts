import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeNumeral } from './numerals.ts';

/** What Word writes, format by format. */
const WRITTEN: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  decimal: { 1: '1', 120: '120' },
  decimalZero: { 7: '07', 12: '12' },
  decimalFullWidth: { 12: '１２' },
  decimalEnclosedCircle: { 1: '①', 20: '⑳', 21: '21' },
  decimalEnclosedCircleChinese: { 9: '⑨' },
  decimalEnclosedFullstop: { 3: '⒊' },
  decimalEnclosedParen: { 3: '⑶' },
  ideographEnclosedCircle: { 1: '㊀', 10: '㊉', 11: '11' },
  ideographTraditional: { 1: '甲', 10: '癸', 11: '11' },
  ideographZodiac: { 1: '子', 12: '亥' },
  ideographZodiacTraditional: { 1: '甲子', 13: '丙子', 60: '癸亥' },
  chineseCounting: { 1: '一', 10: '十', 11: '十一', 20: '二十', 99: '九十九', 101: '一○一' },
  chineseCountingThousand: {
    10: '十',
    99: '九十九',
    100: '一百',
    101: '一百〇一',
    110: '一百一十',
    1001: '一千〇一',
  },
  chineseLegalSimplified: { 1: '壹', 10: '壹拾', 21: '贰拾壹', 101: '壹佰零壹' },
  ideographLegalTraditional: { 2: '貳', 13: '壹拾參' },
  ideographDigital: { 1: '一', 10: '一〇' },
  taiwaneseDigital: { 10: '一○' },
  japaneseCounting: { 1: '一', 10: '十', 11: '十一', 101: '百一' },
  upperLetter: { 1: 'A', 27: 'AA' },
  lowerRoman: { 4: 'iv', 19: 'xix' },
  numberInDash: { 2: '- 2 -' },
  none: { 5: '' },
};

test('every format of Chinese documents is written as Word writes it', () => {
  for (const [format, numbers] of Object.entries(WRITTEN)) {
    for (const [value, text] of Object.entries(numbers)) {
      assert.equal(writeNumeral(format, Number(value)).text, text, `${format} ${value}`);
    }
  }
});

test('figures are certain, Chinese numbers up to 99, unknown formats never', () => {
  assert.equal(writeNumeral('decimal', 500).certain, true);
  assert.equal(writeNumeral('chineseCounting', 99).certain, true);
  assert.equal(writeNumeral('chineseCounting', 100).certain, false);
  assert.deepEqual(writeNumeral('iroha', 3), { text: '3', certain: false });
});
