import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPage } from '../built-site/built-site.ts';
import { checkShown } from './seed.ts';

const root = new URL('../../', import.meta.url);
const proven = new Map([['content/a/part-1.mdx', '第一条']]);
const shown = (source: string, text: string): Promise<string[]> =>
  checkShown(root, toPage('index.html', `<p data-verbatim="${source}">${text}</p>`), proven);

test('a page that shows what was proved is let through, and says of which files', async () => {
  assert.deepEqual(await shown('content/a/part-1.mdx', '第一 条'), ['content/a/part-1.mdx']);
});

test('report text that is other than proved, or of no proved file, stops the build', async () => {
  await assert.rejects(shown('content/a/part-1.mdx', '第二条'), /“第二条”，全文页 是“第一条”/u);
  await assert.rejects(shown('content/b/part-1.mdx', '第一条'), /content\/b\/part-1\.mdx：/u);
});
