import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toRecords, type SearchedPage } from './write-record.ts';

function page(url: string, length: number): SearchedPage {
  const runs = [[{ id: '', text: '党'.repeat(length) }]];
  return { url, units: { order: 0, title: '', titles: new Map(), runs, filters: {} } };
}

const urls = (...pages: SearchedPage[]): string[] => toRecords(pages).map(({ url }) => url);

test('sections of a report are one record while they are short', () => {
  assert.deepEqual(urls(page('/2023/a/', 2_000), page('/2023/b/', 2_000), page('/2023/c/', 1)), [
    '/2023/a/',
    '/2023/c/',
  ]);
  assert.deepEqual(urls(page('/2023/a/', 3_000), page('/2023/b/', 3_000), page('/2023/c/', 1)), [
    '/2023/a/',
    '/2023/b/',
  ]);
});

test('a long section is a record of its own', () => {
  assert.deepEqual(urls(page('/2023/a/', 9_000), page('/2023/b/', 1)), ['/2023/a/', '/2023/b/']);
});

test('a record holds one report only', () => {
  assert.deepEqual(urls(page('/2023/a/', 1), page('/2022/a/', 1)), ['/2023/a/', '/2022/a/']);
});

test('a record says where each page begins, and what each is filtered by', () => {
  const [record] = toRecords([page('/2023/a/', 1), page('/2023/b/', 1)]);
  assert.match(record?.html ?? '', /id="\/2023\/a\/".*党.*id="\/2023\/b\/".*党/su);
  const filtered = page('/2023/a/', 1);
  const units = { ...filtered.units, filters: { part: ['一、甲，乙:丙'] } };
  const [own] = toRecords([{ ...filtered, units }]);
  assert.match(own?.html ?? '', /\{&#x22;part&#x22;:\[&#x22;一、甲，乙:丙&#x22;\]\}/u);
  assert.match(own?.html ?? '', /data-pagefind-filter="part\[title\]" title="一、甲，乙:丙"/u);
});
