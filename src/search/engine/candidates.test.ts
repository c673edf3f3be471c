import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FEW, findCandidates } from './candidates.ts';
import type { Candidate, Index } from './pagefind.ts';

/** An index in which every part of a phrase shorter than `rareFrom` characters is on many pages. */
function fakeIndex(rareFrom: number): { index: Index; asked: string[] } {
  const asked: string[] = [];
  const candidate = (number: number): Candidate => ({
    id: String(number),
    data: () => Promise.reject(new Error('not read')),
  });
  const index: Index = {
    find(keys) {
      asked.push(keys);
      const count = Array.from(keys).length < rareFrom ? FEW + 1 : 1;
      return Promise.resolve(Array.from({ length: count }, (_, number) => candidate(number)));
    },
    table: <T>() => Promise.resolve('' as T),
  };
  return { index, asked };
}

const phrase = '一二三四五六七八九十';

test('a rare part of a phrase is searched for, and no more', async () => {
  const { index, asked } = fakeIndex(1);
  assert.equal((await findCandidates(index, phrase, {})).length, 1);
  assert.deepEqual(asked, ['一二三']);
});

test('while a part is on many pages, a longer one is searched for, up to the whole phrase', async () => {
  const { index, asked } = fakeIndex(100);
  await findCandidates(index, phrase, {});
  assert.deepEqual(asked, ['一二三', '一二三四五六七八', phrase]);
});

test('a short phrase is searched for as it is', async () => {
  const { index, asked } = fakeIndex(100);
  await findCandidates(index, '党建', {});
  assert.deepEqual(asked, ['党建']);
});
