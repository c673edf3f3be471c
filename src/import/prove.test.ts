import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prove } from './prove.ts';
import type { Source } from './source.ts';
import type { Output } from './write.ts';

const source: Source = {
  blocks: [{ type: 'paragraph', inlines: [{ type: 'text', text: '丙。' }] }],
  notes: [],
  total: 2,
  left: new Map(),
  added: 0,
  doubts: [],
};
const part = { slug: 'part-1', heading: '一、乙', nodes: [] } as const;
const output: Output = {
  facts: {},
  head: ['甲报告'],
  sections: [{ ...part, facts: { title: '乙', order: 1, number: '一' } }],
  pictures: [],
  seed: '甲报告\n一、乙\n丙[1]。\n丁。\n',
};

function written(text: string) {
  return { folder: process.cwd(), read: () => `---\ntitle: 乙\n---\n\n${text}` };
}

test('what was written is read back, with the report’s own notes after all text', async () => {
  await prove(source, output, written('丙\\[1\\][^1]。\n\n[^1]: 丁。\n'));
});

test('one character that is missing, added or changed stops an import and is shown', async () => {
  for (const text of ['丙[1]。', '丙[1]。丁。戊', '丙[1][^1]。\n\n[^1]: 戊。', '丙[2]。丁。']) {
    await assert.rejects(prove(source, output, written(text)), {
      name: 'Refusal',
      message: /^写出的文字与原稿不同，什么也没有写。part-1 应为“….+…”，却是“….+…”。/u,
    });
  }
});

test('characters that no account explains stop an import, and so do those explained twice', async () => {
  const files = written('丙[1]。丁。');
  await assert.rejects(prove({ ...source, total: 3 }, output, files), /1个字没有着落/u);
  await assert.rejects(prove({ ...source, total: 1 }, output, files), /1个字重复/u);
});

test('what the site cannot read stops an import, with the line', async () => {
  const files = written('丙[1]。丁。\n\n![图](./none.png)');
  await assert.rejects(prove(source, output, files), /part-1\.mdx 第\d+行网站读不了.*没有图片/u);
});
