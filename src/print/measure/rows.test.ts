import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHARACTER, fullRows, kinsokuViolations, type Row, rowLength } from './rows.ts';

const row = (text: string, indent = 0): Row => ({
  text,
  baseline: 100,
  left: indent * CHARACTER,
  right: 156,
  size: CHARACTER,
});

await test('a half-width character counts half and the indent counts in full', () => {
  assert.equal(rowLength(row('2023年')), 3);
  assert.equal(rowLength(row('年', 2)), 3);
});

await test('a row that opens with a closing mark or closes with an opening one is found', () => {
  const rows = [row('，甲'), row('甲“'), row('“甲，')];
  assert.deepEqual(
    kinsokuViolations(rows).map(({ text }) => text),
    ['，甲', '甲“'],
  );
});

await test('the end of a paragraph is no full row', () => {
  assert.equal(fullRows([row('甲'), { ...row('乙'), right: 150 }]).length, 1);
});
