import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FEW, findCandidates } from './candidates.ts';

const phrase = '一二三四五六七八九十';

/** What is asked of an index where each part of a phrase shorter than `rareFrom` words is in many. */
async function askedFor(keys: string, rareFrom: number): Promise<string[]> {
  const asked: string[] = [];
  const find = (words: readonly string[]): Promise<string[]> => {
    asked.push(words.join(' '));
    const count = words.length < rareFrom ? FEW + 1 : 1;
    return Promise.resolve(Array.from({ length: count }, (_, number) => String(number)));
  };
  const found = await findCandidates({ find, common: '' }, keys);
  assert.equal(found.length, (asked.at(-1)?.split(' ').length ?? 0) < rareFrom ? FEW + 1 : 1);
  return asked;
}

test('a rare pair of a phrase is searched for, and no more', async () => {
  assert.deepEqual(await askedFor(phrase, 1), ['一二']);
});

test('while a part is in many records, a longer one is searched for', async () => {
  assert.deepEqual(await askedFor(phrase, 100), [
    '一二',
    '一二 二三',
    '一二 二三 三四 四五',
    '一二 二三 三四 四五 五六 六七 七八 八九',
  ]);
});

test('the whole phrase is searched for once, and one character as it is', async () => {
  assert.deepEqual(await askedFor('一二三四五', 100), ['一二', '一二 二三', '一二 二三 三四 四五']);
  assert.deepEqual(await askedFor('一', 100), ['一']);
});
