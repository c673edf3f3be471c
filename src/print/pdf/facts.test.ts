import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfFacts } from './facts.ts';

const report = { title: '2023年述职报告', year: 2023, kind: '述职报告' };

await test('the date of a PDF comes from the report’s year, not from a clock', () => {
  assert.deepEqual(pdfFacts({ ...report, publisher: '某委员会' }), {
    title: '2023年述职报告',
    author: '某委员会',
    subject: '2023年述职报告',
    language: 'zh-CN',
    date: new Date('2023-12-31T00:00:00Z'),
  });
});

await test('a report that names nobody says so', () => {
  assert.equal(pdfFacts(report).author, '未署名');
});
