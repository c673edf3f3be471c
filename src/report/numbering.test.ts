import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbering } from './numbering.ts';

test('each kind of unit is counted by itself, and anew in a subsection', () => {
  const ids = new Numbering('1');
  const next = (mark: string): string => Object.values(ids.next(mark)).join(' ');
  assert.deepEqual(['1.', '', '2.'].map(next), ['1-1 1.', '1-p1 ', '1-2 2.']);
  assert.deepEqual(['（一）', '1.', ''].map(next), ['1-s1 （一）', '1-s1-1 1.', '1-s1-p1 ']);
  assert.deepEqual(['（三）', '2.'].map(next), ['1-s2 （二）', '1-s2-1 1.']);
});
