import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import type { BuiltPage } from '../../checks/pages.ts';
import { readFacts } from './facts.ts';

function cover(data: object): BuiltPage {
  const html = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  return { file: '2023/index.html', path: '2023/', html, tree: fromHtml(html) };
}

const data = {
  name: '2023年述职报告',
  genre: '述职报告',
  inLanguage: 'zh-CN',
  temporalCoverage: '2023',
};

await test('facts come from the cover, and their date from the year, not from a clock', () => {
  assert.deepEqual(readFacts(cover({ ...data, publisher: { name: '某委员会' } })), {
    title: '2023年述职报告',
    author: '某委员会',
    subject: '2023年述职报告',
    language: 'zh-CN',
    date: new Date('2023-12-31T00:00:00Z'),
  });
});

await test('a report that names nobody says so', () => {
  assert.equal(readFacts(cover(data)).author, '未署名');
});
