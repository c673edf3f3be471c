import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfFacts } from './facts.ts';

const report = { title: '2023年述职报告', year: 2023, kind: '述职报告', underTitle: [] };

test('a PDF names its report, its publisher and the project that made it', () => {
  assert.partialDeepStrictEqual(pdfFacts({ ...report, publisher: '某委员会' }), {
    title: '2023年述职报告',
    author: '某委员会',
    subject: '2023年述职报告',
    language: 'zh-CN',
  });
  assert.match(pdfFacts(report).creator, /^official-report-site \d+\.\d+\.\d+$/u);
});

test('its date is the day under the title, from no clock', () => {
  const underTitle = ['（书面）', '——2021年1月12日在某会议上'];
  assert.deepEqual(pdfFacts({ ...report, underTitle }).date, new Date('2021-01-12T00:00:00Z'));
});

test('who or which day a report does not name is nobody and no day', () => {
  const { author, date } = pdfFacts(report);
  assert.deepEqual([author, date], [undefined, undefined]);
});
