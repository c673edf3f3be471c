import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filtersOf, isNarrowed, NOTHING, readQuestion, toAddress, widened } from './question.ts';

const everything = {
  q: '党建 & 品牌',
  report: '2023',
  kind: '工作报告',
  year: '2023',
  part: '一、主要做法及成效',
  order: 'year',
};

test('an address reads back as the question it was made of', () => {
  assert.deepEqual(readQuestion(new URLSearchParams(toAddress(everything))), everything);
});

test('what is not asked for is not in the address', () => {
  assert.equal(toAddress({ ...NOTHING, q: ' ' }), '');
  assert.equal(toAddress({ ...NOTHING, q: 'a' }), '?q=a');
});

test('an address stays short, and hostile input makes a harmless one', () => {
  assert.ok(toAddress({ ...NOTHING, q: '党'.repeat(10_000) }).length < 2_000);
  assert.equal(toAddress({ ...NOTHING, q: '<b>"\uD800' }), '?q=%3Cb%3E%22%EF%BF%BD');
});

test('only what is chosen narrows the search', () => {
  const { q, order, ...chosen } = everything;
  assert.deepEqual(filtersOf(everything), chosen);
  assert.deepEqual(filtersOf({ ...NOTHING, q, order }), {});
  assert.equal(isNarrowed({ ...NOTHING, q, order }), false);
  assert.equal(isNarrowed({ ...NOTHING, year: '2023' }), true);
});

test('without what it is narrowed to, a question asks the same in the same order', () => {
  assert.deepEqual(widened(everything), { ...NOTHING, q: everything.q, order: 'year' });
});
