import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { normaliseSeed } from '../report/seed.ts';
import { findDifference, textOf, verbatimRuns } from './verbatim.ts';

const page = fromHtml(`
  <h1>前言</h1>
  <div data-verbatim="content/a.mdx"><p id="1-1">第一条 <sup data-apart>注1</sup></p>
  <p id="1-2">第二条</p></div>`);

test('only text marked verbatim counts, without notes and white space', () => {
  assert.equal(textOf(verbatimRuns(page)), '第一条第二条');
});

for (const hidden of [
  '<span hidden>条</span>',
  '<span aria-hidden="true">条</span>',
  '<span style="display:none">条</span>',
  '<details>条</details>',
  '<template>条</template>',
]) {
  test(`text in ${hidden} is not shown, and so is missing`, () => {
    const tree = fromHtml(`<div data-verbatim="content/a.mdx" id="1">第一${hidden}第二条</div>`);
    assert.equal(findDifference(verbatimRuns(tree), '第一条第二条')?.actual, '第一第二条');
  });
}

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
