import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentage, splitFigure } from './split.ts';

function numbers(value: string): string[] {
  return splitFigure(value)
    .filter((part) => part.isNumber)
    .map((part) => part.text);
}

test('numbers are told from their units, and nothing is lost', () => {
  for (const [value, expected] of [
    ['17个方面123条', ['17', '123']],
    ['3.8万人次', ['3.8']],
    ['99.95%', ['99.95%']],
    ['若干', []],
  ] as const) {
    assert.deepEqual(numbers(value), expected);
    assert.equal(
      splitFigure(value)
        .map((part) => part.text)
        .join(''),
      value,
    );
  }
});

test('only a single percentage from 0 to 100 makes a share', () => {
  assert.equal(percentage('99.95%'), 99.95);
  for (const value of ['156场次', '120%', '增长5%', '1.2.3%']) {
    assert.equal(percentage(value), undefined);
  }
});
