import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { normaliseSeed } from '../../build/verbatim.ts';
import { projectRoot } from '../support/project-root.ts';
import { builtFolder, reports } from './published.ts';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(normaliseSeed)
    .filter((line) => line !== '');

for (const { slug } of reports) {
  await test(`the plain text of ${slug} is its seed, paragraph by paragraph`, async () => {
    const text = await readFile(new URL(`${slug}/full.txt`, builtFolder), 'utf8');
    const seed = await readFile(new URL(`seeds/${slug}.txt`, projectRoot), 'utf8');
    assert.deepEqual(lines(text.replace(/^\uFEFF/u, '')), lines(seed));
  });
}
