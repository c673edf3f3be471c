import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fixtureFolder } from '../../tests/support/project-root.ts';

const read = (file: string): Promise<string> => readFile(new URL(file, fixtureFolder), 'utf8');

test('the plain text of a section is that part of the report, and tells its encoding', async () => {
  const section = await read('2022/part-2.txt');
  assert.ok(section.startsWith('\uFEFF二、存在的问题和原因\n1.便民服务'));
  assert.ok((await read('2022/full.txt')).includes(section.slice(1)));
});

test('the Markdown of the report has its headings and its notes', async () => {
  const markdown = await read('2022/full.md');
  assert.match(markdown, /^# 2022年青禾县便民服务局工作报告\n\n## 前言\n/u);
  assert.match(markdown, /^\[\^把小工程\]: 疑为“八小工程”/mu);
});

test('llms.txt names every Markdown file', async () => {
  const list = await read('llms.txt');
  const files = await Array.fromAsync(glob('*/*.md', { cwd: fixtureFolder }));
  assert.ok(files.length >= 8);
  for (const file of files) assert.ok(list.includes(`/${file})`), file);
});
