import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { projectRoot } from '../../tests/support/project-root.ts';
import { normaliseSeed } from '../../build/verbatim.ts';

const read = (file: string): Promise<string> => readFile(new URL(file, projectRoot), 'utf8');

test('the plain text of the report is the seed, paragraph by paragraph', async () => {
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .map(normaliseSeed)
      .filter((line) => line !== '');
  const text = (await read('dist/2023/full.txt')).replace(/^\uFEFF/u, '');
  assert.deepEqual(lines(text), lines(await read('seeds/2023.txt')));
});

test('the plain text of a section is that part of the report, and tells its encoding', async () => {
  const section = await read('dist/2023/part-2.txt');
  assert.ok(section.startsWith('\uFEFF二、存在问题及原因\n1.推进'));
  assert.ok((await read('dist/2023/full.txt')).includes(section.slice(1)));
});

test('the Markdown of the report has its headings and its notes', async () => {
  const markdown = await read('dist/2023/full.md');
  assert.match(markdown, /^# 2023年党委书记抓基层党建工作述职报告\n\n## 前言\n/u);
  assert.match(markdown, /^\[\^把项行动\]: 疑为“八项行动”/mu);
});

test('llms.txt names every Markdown file', async () => {
  const list = await read('dist/llms.txt');
  for (const file of ['full', 'preface', 'part-1', 'part-2', 'part-3']) {
    assert.ok(list.includes(`/2023/${file}.md`), file);
  }
});
