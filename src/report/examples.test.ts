import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleUnits } from './examples.ts';
import type { OutlineEntry } from './outline.ts';

function entry(id: string, mark: string, ...children: OutlineEntry[]): OutlineEntry {
  return { id, mark, title: '', place: '', children };
}

test('addresses are explained by one whose numbers all differ, and by a paragraph of a part', () => {
  const outline = [
    entry('0-p1', ''),
    entry('1-1', '1.', entry('1-1-1', '一是'), entry('1-1-2', '二是')),
    entry('1-2', '2.', entry('1-2-1', '一是'), entry('1-2-3', '三是')),
    entry('2-p1', '', entry('2-p1-3', '三是')),
  ];
  assert.deepEqual(
    exampleUnits(outline).map(({ id }) => id),
    ['1-2-3', '2-p1'],
  );
});

test('a report of paragraphs alone has one example, and an empty one none', () => {
  assert.deepEqual(
    exampleUnits([entry('1-p1', ''), entry('1-p2', '')]).map(({ id }) => id),
    ['1-p1'],
  );
  assert.deepEqual(exampleUnits([]), []);
});
