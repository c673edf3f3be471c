import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FEW, findCandidates } from './candidates.ts';
import type { Candidate, Index } from './pagefind.ts';

/** An index in which every part of a phrase shorter than `rareFrom` characters is in many records. */
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

const never = (): Promise<boolean> => Promise.resolve(false);

test('a rare part of a phrase is searched for, and no more', async () => {
  const { index, asked } = fakeIndex(1);
  assert.equal((await findCandidates(index, phrase, {}, never)).length, 1);
  assert.deepEqual(asked, ['一二']);
});

test('while a part is in many records and not telling, a longer one is searched for', async () => {
  const { index, asked } = fakeIndex(100);
  await findCandidates(index, phrase, {}, never);
  assert.deepEqual(asked, ['一二', '一二三', '一二三四五', '一二三四五六七八', phrase]);
});

test('the whole phrase is searched for once', async () => {
  const { index, asked } = fakeIndex(100);
  await findCandidates(index, '一二三四五', {}, never);
  assert.deepEqual(asked, ['一二', '一二三', '一二三四五']);
});

test('a part that tells the records of the phrase is enough', async () => {
  const { index, asked } = fakeIndex(100);
  await findCandidates(index, phrase, {}, ({ length }) => Promise.resolve(length > FEW));
  assert.deepEqual(asked, ['一二']);
});

test('a short phrase is searched for as it is', async () => {
  const { index, asked } = fakeIndex(100);
  await findCandidates(index, '党建', {}, never);
  assert.deepEqual(asked, ['党建']);
});
