import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { formatSums, parseSums, sha256 } from './sums.ts';
import { compareAddress, compareFolder } from './verify.ts';

const files = {
  'index.html': '首页',
  'index.html.br': brotliCompressSync('首页'),
  'index.html.gz': gzipSync('首页'),
  '2023/index.html': '报告',
  '2023/2023.pdf': '%PDF',
  '.nojekyll': '',
  _headers: '/*',
};
const sums = new Map(Object.entries(files).map(([file, bytes]) => [file, sha256(bytes)]));

/** The files, with `changes` to them; null takes one away. */
async function inFolder(changes: Readonly<Record<string, string | null>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  const changed: Record<string, string | Uint8Array | null> = { ...files, ...changes };
  for (const [file, bytes] of Object.entries(changed)) {
    if (bytes === null) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  }
  const departures = await compareFolder(sums, folder);
  await rm(folder, { recursive: true });
  return departures.map(({ file, found }) => `${file}：${found}`);
}

/** Serves what `answer` gives for an address and an encoding; undefined is 404, `null` no answer. */
async function served(
  answer: (path: string, encoding: string) => string | Uint8Array | undefined | null,
): Promise<string[]> {
  const server = createServer(({ url = '', headers, socket }, response: ServerResponse) => {
    const encoding = String(headers['accept-encoding']);
    const body = answer(url.slice('/r/'.length), encoding);
    if (body === null) socket.destroy();
    else if (body === undefined) response.writeHead(404).end('无');
    else {
      if (typeof body !== 'string') response.setHeader('content-encoding', encoding);
      response.end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const departures = await compareAddress(sums, `http://localhost:${String(port)}/r`);
  server.closeAllConnections();
  server.close();
  return departures.map(({ file, found }) => `${file}：${found}`);
}

const sound = (path: string, encoding: string): string | Uint8Array | undefined => {
  if (path === '' && encoding === 'br') return files['index.html.br'];
  if (path === '' && encoding === 'gzip') return files['index.html.gz'];
  return { '': '首页', '2023/': '报告', '2023/2023.pdf': '%PDF' }[path];
};

test('digests come back as they were written, as sha256sum writes them', () => {
  assert.deepEqual(parseSums(formatSums(sums)), sums);
  assert.deepEqual(parseSums(`${sha256('首页')}  index.html\r\n`).size, 1);
});

test('a folder is what it was, with what earlier releases left in it', async () => {
  assert.deepEqual(await inFolder({ SHA256SUMS: 'any', '_astro/old.js': 'old' }), []);
});

test('what was changed, removed or added in a folder is named', async () => {
  const changes = { 'index.html': '手改', '2023/2023.pdf': null, 'news/index.html': '假' };
  assert.deepEqual(await inFolder(changes), [
    'index.html：与生成时不同。',
    '2023/2023.pdf：没有这个文件。',
    'news/index.html：生成时没有这个文件。',
  ]);
});

test('a served site is what it was, in every encoding and without what hosts keep to themselves', async () => {
  assert.deepEqual(await served(sound), []);
});

test('a page altered in one encoding alone is found', async () => {
  for (const altered of ['identity', 'gzip', 'br']) {
    const encode = { identity: String, gzip: gzipSync, br: brotliCompressSync }[altered];
    const departures = await served((path, encoding) =>
      path === '' && encoding === altered ? encode?.('手改') : sound(path, encoding),
    );
    assert.deepEqual(departures, ['index.html：与生成时不同。'], altered);
  }
});

test('what a server does not have or does not send is named', async () => {
  const departures = await served((path, encoding) => {
    if (path === '2023/') return undefined;
    return path === '2023/2023.pdf' ? null : sound(path, encoding);
  });
  assert.deepEqual(departures, [
    '2023/2023.pdf：取不到（服务器没有应答，或答到一半断开）。',
    '2023/index.html：取不到（HTTP 404）。',
  ]);
});
