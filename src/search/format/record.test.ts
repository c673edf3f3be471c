import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pathOf, readRecord, type SearchedPage, type Stretch } from './record.ts';
import { indexWords, pairsOf, RUN_END, wordsOf } from './words.ts';
import { toRecords } from './write-record.ts';

function page(url: string, length: number): SearchedPage {
  const runs = [[{ id: '', text: '党'.repeat(length) }]];
  return { url, units: { order: 0, title: '', titles: {}, runs, notes: [] } };
}

const urls = (...pages: SearchedPage[]): string[][] =>
  toRecords(pages).map((record) => record.pages.map(({ url }) => url));

test('sections of a report are one record while they are short', () => {
  assert.deepEqual(urls(page('/2023/a/', 2_000), page('/2023/b/', 2_000), page('/2023/c/', 1)), [
    ['/2023/a/', '/2023/b/'],
    ['/2023/c/'],
  ]);
  assert.deepEqual(urls(page('/2023/a/', 3_000), page('/2023/b/', 3_000), page('/2023/c/', 1)), [
    ['/2023/a/'],
    ['/2023/b/', '/2023/c/'],
  ]);
});

test('a long section is a record of its own', () => {
  assert.deepEqual(urls(page('/2023/a/', 9_000), page('/2023/b/', 1)), [
    ['/2023/a/'],
    ['/2023/b/'],
  ]);
});

test('a record holds one report only', () => {
  assert.deepEqual(urls(page('/2023/a/', 1), page('/2022/a/', 1)), [['/2023/a/'], ['/2022/a/']]);
});

const plain = { noNullPrototype: true } as const;
const stretch = fc.record(
  {
    id: fc.constantFrom('', '1-2', '1-2-3'),
    text: fc.string({ unit: 'binary' }),
  },
  plain,
);
const anyPage: fc.Arbitrary<SearchedPage> = fc.record(
  {
    url: fc.constantFrom('/2023/a/', '/2023/b/'),
    units: fc.record(
      {
        order: fc.nat(),
        title: fc.string(),
        titles: fc.dictionary(fc.constantFrom('1-2', '1-2-3'), fc.string(), plain),
        runs: fc.array(fc.array(stretch, { minLength: 1 })),
        notes: fc.array(stretch),
      },
      plain,
    ),
  },
  plain,
);

test('what is written of any pages reads back as their text, unit by unit', () => {
  fc.assert(
    fc.property(fc.array(anyPage, { maxLength: 4 }), (pages) => {
      const stored = JSON.stringify(toRecords(pages).map((record) => record.pages));
      const records = JSON.parse(stored) as (readonly SearchedPage[])[];
      const read = records.flatMap((record) => readRecord(record, '/base'));
      const stretches = read.map(({ url, title, runs }) => ({
        url,
        title,
        runs: runs.map(({ text, spans, isNote }) => ({
          isNote,
          stretches: spans.map(({ id, start, end }): Stretch => ({
            id,
            text: text.slice(start, end),
          })),
        })),
      }));
      const expected = pages.map(({ url, units: { title, runs, notes } }) => ({
        url: `/base${url}`,
        title,
        runs: [
          ...runs.map((run) => ({ isNote: false, stretches: run })),
          ...notes.map((note) => ({ isNote: true, stretches: [note] })),
        ],
      }));
      assert.deepEqual(stretches, expected);
    }),
  );
});

test('a path has a step for each unit a unit stands in, whatever the depth', () => {
  const titles = { '1-s2': '（二）', '1-s2-3': '3.', '1-s2-3-1': '一是' };
  const units = { order: 1, title: '一、', titles, runs: [], notes: [] };
  const [read] = readRecord([{ url: '/2023/a/', units }], '');
  assert.ok(read);
  assert.deepEqual(pathOf(read, '1-s2-3-1'), ['一、', '（二）', '3.', '一是']);
  assert.deepEqual(pathOf(read, '1-s2-3-9'), ['一、', '（二）', '3.']);
  assert.deepEqual(pathOf(read, ''), ['一、']);
});

test('the words of the index are pairs of neighbours, whole characters, and none over a run’s end', () => {
  assert.deepEqual(pairsOf('党建😀領'), ['党建', '建😀', '😀領']);
  assert.deepEqual(wordsOf('党'), ['党']);
  assert.deepEqual(wordsOf(''), []);
  assert.deepEqual(indexWords(['党建', '党']), ['党建', RUN_END, RUN_END, '党', '建']);
});

test('Pagefind is given words between spaces and nothing that has to be escaped', () => {
  const units = {
    order: 0,
    title: '',
    titles: {},
    notes: [],
    runs: [[{ id: '', text: '<b>&"党' }]],
  };
  const [record] = toRecords([{ url: '/2023/a/', units }]);
  assert.match(record?.html ?? '', />b党 \uE000 b 党</u);
});
