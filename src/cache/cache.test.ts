import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, test } from 'node:test';
import { keep } from './cache.ts';

const before = process.cwd();
let made: string[] = [];

/** Makes the bytes of `text` and notes that it was asked to. */
const bytes = (text: string) => (): Promise<Uint8Array> => {
  made.push(text);
  return Promise.resolve(Buffer.from(text));
};

beforeEach(async () => {
  made = [];
  process.chdir(await mkdtemp(join(tmpdir(), 'cache-')));
});
afterEach(async () => {
  const folder = process.cwd();
  process.chdir(before);
  await rm(folder, { recursive: true });
});

test('the same inputs are made once, and give the same bytes again', async () => {
  const first = await keep('kind', ['甲', '乙'], bytes('first'));
  const again = await keep('kind', ['甲', '乙'], bytes('again'));
  assert.deepEqual([String(first), String(again)], ['first', 'first']);
  assert.deepEqual(made, ['first']);
});

test('another input, another border between them, or another kind are made anew', async () => {
  await keep('kind', ['甲', '乙'], bytes('first'));
  await keep('kind', ['甲乙'], bytes('second'));
  await keep('kind', ['甲', '丙'], bytes('third'));
  await keep('other', ['甲', '乙'], bytes('fourth'));
  assert.deepEqual(made, ['first', 'second', 'third', 'fourth']);
});

test('where nothing can be kept, all is made all the same', async () => {
  // Permissions do not stop root; a file where a folder is due stops everybody.
  await writeFile('node_modules', '');
  assert.equal(String(await keep('kind', ['甲'], bytes('made'))), 'made');
});
