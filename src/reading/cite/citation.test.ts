import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citation, quotation } from './citation.ts';

const cited = {
  report: '2023年述职报告',
  place: '第一部分第2条“一是”',
  url: 'https://example.cn/2023/part-1/#1-2-1',
};

test('a citation names report, place and address', () => {
  assert.equal(
    citation(cited),
    '《2023年述职报告》第一部分第2条“一是”，https://example.cn/2023/part-1/#1-2-1',
  );
});

test('a quotation keeps the words as they are and cites them below', () => {
  assert.equal(
    quotation(' 实施“强根铸魂”行动。\n', cited),
    `实施“强根铸魂”行动。\n——${citation(cited)}`,
  );
});
