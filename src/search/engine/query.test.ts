import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_QUERY, parseQuery } from './query.ts';
import { rarestWindow } from './window.ts';

test('a query is one line, trimmed and without control characters', () => {
  assert.equal(parseQuery('  党\n\u0007建\u200B  ').text, '党 建');
});

test('a query of ten thousand characters is cut, and no emoji in two', () => {
  const { text } = parseQuery('😀'.repeat(10_000));
  assert.equal(Array.from(text).length, MAX_QUERY);
  assert.ok(text.isWellFormed());
  assert.equal(parseQuery('a'.repeat(10_000)).text.length, MAX_QUERY);
});

test('of hostile input what can be searched is left, and nothing else', () => {
  const left = {
    '\uD800党': '党',
    '<img src=x onerror=alert(1)>': 'imgsrcxonerroralert1',
    '(.*)+$[': '',
    '"': '',
    '\\': '',
    '\u0000': '',
    __proto__: 'proto',
  };
  for (const [input, keys] of Object.entries(left)) assert.equal(parseQuery(input).keys, keys);
  assert.equal(parseQuery('__proto__').keys, 'proto');
});

test('a query of signs has no key', () => {
  assert.equal(parseQuery('“*”').keys, '');
});

test('Latin letters and Chinese characters are told apart, in any width', () => {
  const tell = (input: string): [boolean, boolean] => {
    const { hasHan, hasLatin } = parseQuery(input);
    return [hasHan, hasLatin];
  };
  assert.deepEqual(tell('ｄａｎｇ'), [false, true]);
  assert.deepEqual(tell('党jian'), [true, true]);
  assert.deepEqual(tell('党建2.0'), [true, false]);
});

test('parts are what spaces or quotation marks set apart', () => {
  assert.deepEqual(parseQuery('党建 品牌').parts, ['党建', '品牌']);
  assert.deepEqual(parseQuery('"微 党课" 品牌 ，').parts, ['微 党课', '品牌']);
  assert.equal(parseQuery('"微 党课"').phrase, '微 党课');
});

test('a word after a minus is asked to be missing, but no number, and never all that is asked', () => {
  const excluded = (input: string): string[] => parseQuery(input).excluded.map(({ text }) => text);
  assert.deepEqual(excluded('主体责任 -监督 －党建'), ['监督', '党建']);
  assert.equal(parseQuery('主体责任 -监督').phrase, '主体责任');
  assert.deepEqual(excluded('下降 -5'), []);
  assert.deepEqual(excluded('2020-2023 A-B'), []);
  assert.deepEqual(excluded('-监督'), []);
  assert.equal(parseQuery('-监督').keys, '监督');
});

test('the rarest part of a phrase is chosen, and a longer part includes it', () => {
  const words = ['的党', '党建', '建火', '火星', '星工', '工作', '作的'];
  const common = '的党党建工作作的';
  const first = rarestWindow(words, 2, common);
  assert.deepEqual(first, { from: 2, to: 4 });
  const second = rarestWindow(words, 4, common, first);
  assert.ok(second.from <= first.from && second.to >= first.to && second.to - second.from === 4);
  assert.deepEqual(rarestWindow(words, 32, common, second), { from: 0, to: 7 });
});
