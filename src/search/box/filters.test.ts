import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchedReport } from '../engine/types.ts';
import { choicesOf, possible } from './filters.ts';
import { NOTHING, type Question } from './question.ts';
import { countByYear } from './years.ts';

const report = (slug: string, year: number, kind: string): SearchedReport => ({
  slug,
  title: slug,
  year,
  kind,
  parts: ['标题', '一、', '二、'],
  records: [],
});
const reports = [report('b', 2023, '报告'), report('c', 2022, '通报'), report('a', 2022, '报告')];

const offered = (some: readonly SearchedReport[], question: Partial<Question> = {}): string[] =>
  choicesOf(some, { ...NOTHING, ...question }).map(({ name }) => name);

test('a list is offered where there is something to choose', () => {
  assert.deepEqual(offered(reports), ['year', 'kind', 'report', 'order']);
  assert.deepEqual(offered(reports.slice(0, 1)), ['part']);
  assert.deepEqual(offered(reports, { report: 'b' }), ['year', 'kind', 'report', 'part', 'order']);
});

test('what is chosen of one list narrows another, and what that does not offer is dropped', () => {
  const question = { ...NOTHING, q: '党', year: '2022', report: 'b', part: '一、' };
  assert.deepEqual(possible(reports, question), { ...NOTHING, q: '党', year: '2022' });
  const fitting = { ...question, report: 'a' };
  assert.deepEqual(possible(reports, fitting), fitting);
});

test('places are counted by year, the earliest first, and years without any too', () => {
  assert.deepEqual(countByYear({ counts: { b: 3, a: 1 } }, reports), [
    [2022, 1],
    [2023, 3],
  ]);
  assert.deepEqual(countByYear({ counts: {} }, reports.slice(0, 1)), [[2023, 0]]);
});
