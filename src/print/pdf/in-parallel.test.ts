import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { inParallel } from './in-parallel.ts';

test('results keep the order of the items, whichever is done first, and no more run than may', async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel(2, [30, 1, 20, 1], async (delay) => {
    most = Math.max(most, (running += 1));
    await wait(delay);
    running -= 1;
    return delay;
  });
  assert.deepEqual(results, [30, 1, 20, 1]);
  assert.equal(most, 2);
});

test('work that fails fails the whole', () =>
  assert.rejects(inParallel(2, [1], () => Promise.reject(new Error('缺纸')))));
