import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutlineEntry } from '../../report/outline.ts';
import { entriesWithin } from './entries.ts';

function entry(id: string, mark: string, ...children: OutlineEntry[]): OutlineEntry {
  return { id, mark, title: '', place: '', children };
}

const ids = (entries: readonly OutlineEntry[]): string[] =>
  entries.flatMap(({ id, children }) => [id, ...ids(children)]);

test('a contents list has what is marked, headings, and what holds marks, and no other paragraph', () => {
  const outline = [
    entry('1-p1', ''),
    entry('1-h1', '', entry('1-h1-p1', '')),
    entry('1-p2', '', entry('1-p2-1', '一是')),
    entry('1-1', '1.'),
  ];
  assert.deepEqual(ids(entriesWithin(outline)(outline)), ['1-h1', '1-p2', '1-p2-1', '1-1']);
});

test('a list that would be long leaves its deepest levels out, never the first', () => {
  const items = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      entry(
        `1-${String(index)}`,
        '1.',
        ...[1, 2].map((point) => entry(`1-0-${String(point)}`, '一是')),
      ),
    );
  assert.equal(ids(entriesWithin(items(20))(items(20))).length, 60);
  assert.equal(ids(entriesWithin(items(21))(items(21))).length, 21);
  assert.equal(ids(entriesWithin(items(90))(items(90))).length, 90);
});
