import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { findDifference, normaliseSeed, textOf, verbatimRuns } from './verbatim.ts';

const page = fromHtml(`
  <h1>前言</h1>
  <div data-verbatim="content/a.mdx"><p id="1-1">第一条 <sup data-apart>注1</sup></p>
  <p id="1-2">第二条</p></div>`);

test('only text marked verbatim counts, without notes and white space', () => {
  assert.equal(textOf(verbatimRuns(page)), '第一条第二条');
});

test('a seed loses white space and copying marks, and nothing else', () => {
  assert.equal(normaliseSeed('##paidend##\n\n一、甲 *##paidbegin##乙。\n'), '一、甲*乙。');
});

test('equal texts have no difference', () => {
  assert.equal(findDifference(verbatimRuns(page), '第一条第二条'), undefined);
});

test('a changed character is found with its unit and its file', () => {
  const difference = findDifference(verbatimRuns(page), '第一条第贰条');
  assert.deepEqual(difference, {
    source: 'content/a.mdx',
    id: '1-2',
    actual: '第一条第二条',
    expected: '第一条第贰条',
  });
});

test('text missing at the end is found at the last unit', () => {
  assert.equal(findDifference(verbatimRuns(page), '第一条第二条第三条')?.id, '1-2');
});
