import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeline } from './timeline.ts';

test('few years stand in one row, across decades, and gaps are among them', () => {
  assert.deepEqual(timeline([2021, 2019, 2021]), [
    [
      { year: 2019, count: 1 },
      { year: 2020, count: 0 },
      { year: 2021, count: 2 },
    ],
  ]);
});

test('many years stand in rows of a decade', () => {
  const rows = timeline([1954, 2025]);
  assert.equal(rows.length, 8);
  assert.deepEqual(
    rows.map((row) => row.length),
    [6, 10, 10, 10, 10, 10, 10, 6],
  );
});
