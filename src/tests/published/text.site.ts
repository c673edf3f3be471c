import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { sha256 } from '../../built-site/sums.ts';
import { normaliseSeed } from '../../report/seed.ts';
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

  await test(`关于本站 has the digest of the plain text of ${slug}, and a command that comes to it`, async () => {
    const text = await readFile(new URL(`${slug}/full.txt`, builtFolder), 'utf8');
    const html = await readFile(new URL('about/index.html', builtFolder), 'utf8');
    const codes = selectAll('code', fromHtml(html)).map((code) => toString(code));
    assert.ok(codes.includes(sha256(text.replaceAll(/\s/gu, ''))));
    const command = codes.find((code) => code.startsWith('python3')) ?? '';
    const cwd = new URL(`${slug}/`, builtFolder);
    const { stdout, status } = spawnSync(command, { cwd, shell: true, encoding: 'utf8' });
    // 127: there is no Python here.
    if (status !== 127) assert.ok(codes.includes(stdout.trim()), stdout);
  });
}
