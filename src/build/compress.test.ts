import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFiles } from './compress.ts';

test('text is written compressed beside itself where that is smaller, and nothing else is', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'compress-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, '2023'));
  const text = '按收到的原稿逐字刊出。'.repeat(100);
  await writeFile(join(folder, '2023/index.html'), text);
  await writeFile(join(folder, 'short.txt'), '按');
  await writeFile(join(folder, 'print.woff2'), text);
  await compressFiles(folder);
  const expected = ['index.html', 'index.html.br', 'index.html.gz'];
  assert.deepEqual((await readdir(join(folder, '2023'))).sort(), expected);
  assert.deepEqual((await readdir(folder)).sort(), ['2023', 'print.woff2', 'short.txt']);
  const read = (extension: string): Promise<Buffer> =>
    readFile(join(folder, `2023/index.html${extension}`));
  assert.equal(brotliDecompressSync(await read('.br')).toString(), text);
  assert.equal(gunzipSync(await read('.gz')).toString(), text);
});
