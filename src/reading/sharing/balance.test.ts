import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balancedLines } from './balance.ts';

const title = '2023年党委书记抓基层党建工作述职报告';

test('a long title breaks between words into lines of about one length', () => {
  assert.deepEqual(balancedLines(title, 12), ['2023年党委书记抓', '基层党建工作述职报告']);
});

test('a title that fits stays on one line, and nothing is lost', () => {
  assert.deepEqual(balancedLines('工作报告', 12), ['工作报告']);
  assert.equal(balancedLines(title, 7).join(''), title);
});
