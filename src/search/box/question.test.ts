import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filtersOf, readQuestion, toAddress } from './question.ts';

const everything = { q: '党建 & 品牌', part: '一、主要做法及成效', year: '2023' };

test('an address reads back as the question it was made of', () => {
  assert.deepEqual(readQuestion(new URLSearchParams(toAddress(everything))), everything);
});

test('what is not asked for is not in the address', () => {
  assert.equal(toAddress({ q: ' ', part: '', year: '' }), '');
  assert.equal(toAddress({ q: 'a', part: '', year: '' }), '?q=a');
});

test('an address stays short, and hostile input makes a harmless one', () => {
  assert.ok(toAddress({ q: '党'.repeat(10_000), part: '', year: '' }).length < 2_000);
  assert.equal(toAddress({ q: '<b>"\uD800', part: '', year: '' }), '?q=%3Cb%3E%22%EF%BF%BD');
});

test('only a chosen part or year narrows the search', () => {
  assert.deepEqual(filtersOf(everything), { part: ['一、主要做法及成效'], year: ['2023'] });
  assert.deepEqual(filtersOf({ q: '党', part: '', year: '' }), {});
});
