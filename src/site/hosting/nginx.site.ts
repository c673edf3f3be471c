import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, get } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { hasNginx, serveWithNginx } from '../../tests/support/nginx.ts';
import {
  builtIndex,
  fixtureFolder,
  hostedAddress,
  hostedFolder,
} from '../../tests/support/project-root.ts';
import { caching, securityHeaders } from '../policy.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Bytes on the wire: head and body. */
  readonly size: number;
}

/** Asks as it stands: `fetch` would follow, and unpack. */
async function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  get(url, { headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      const body = Buffer.concat(chunks);
      const head = response.rawHeaders.reduce((sum, part) => sum + part.length + 2, 20);
      const { statusCode: status, headers: own } = response;
      resolve({ status, headers: own, body, size: head + body.length });
    });
  }).on('error', reject);
  return promise;
}

const skip =
  hasNginx() || process.env.CI ? false : 'no nginx with the brotli module on this machine';

const places = [
  { path: '/', folder: fixtureFolder },
  { path: hostedAddress.BASE, folder: hostedFolder },
];

for (const { path, folder } of places) {
  describe(`nginx with deploy/nginx.conf at ${path}`, { skip }, () => {
    const dist = fileURLToPath(folder);
    const read = (file: string): Promise<Buffer> => readFile(join(dist, file));
    let server: Awaited<ReturnType<typeof serveWithNginx>>;
    const at = (address: string, headers?: Record<string, string>): Promise<Answer> =>
      ask(server.url + address, headers);

    before(async () => {
      server = await serveWithNginx(dist, path);
    });
    after(() => server[Symbol.asyncDispose]());

    test('sends what the build compressed, to each the kind it takes', async () => {
      const page = await read('2022/part-1/index.html');
      const brotli = await at('2022/part-1/', { 'accept-encoding': 'gzip, deflate, br' });
      assert.equal(brotli.headers['content-encoding'], 'br');
      assert.deepEqual(brotliDecompressSync(brotli.body), page);
      const gzip = await at('2022/part-1/', { 'accept-encoding': 'gzip' });
      assert.equal(gzip.headers['content-encoding'], 'gzip');
      assert.deepEqual(gunzipSync(gzip.body), page);
      const plain = await at('2022/part-1/');
      assert.deepEqual(plain.body, page);
      for (const { headers } of [brotli, gzip])
        assert.match(headers.vary ?? '', /Accept-Encoding/u);
    });

    test('text is sent as UTF-8, compressed or not, and everything as what it is', async () => {
      const index = builtIndex(folder).pathname.slice(dist.length);
      const types = {
        '2022/part-1/': 'text/html; charset=utf-8',
        '2022/full.txt': 'text/plain; charset=utf-8',
        '2022/full.md': 'text/markdown; charset=utf-8',
        'llms.txt': 'text/plain; charset=utf-8',
        [`${index}pagefind.js`]: 'application/javascript; charset=utf-8',
        '2022/2022.pdf': 'application/pdf',
        '2022/preview.png': 'image/png',
      };
      for (const [address, type] of Object.entries(types)) {
        for (const encoding of ['identity', 'gzip', 'br']) {
          const { headers } = await at(address, { 'accept-encoding': encoding });
          assert.equal(headers['content-type'], type, `${address} ${encoding}`);
        }
      }
    });

    test('what is named after its content is kept a year, all else asked after anew', async () => {
      const [script = ''] = readdirSync(join(dist, '_astro')).filter((name) =>
        name.endsWith('.js'),
      );
      const index = builtIndex(folder).pathname.slice(dist.length);
      for (const address of [`_astro/${script}`, `${index}pagefind-entry.json`]) {
        assert.equal((await at(address)).headers['cache-control'], caching.hashed);
      }
      for (const address of ['', '2022/part-1/', '2022/2022.pdf', 'llms.txt']) {
        const { headers } = await at(address);
        assert.equal(headers['cache-control'], caching.other);
        const again = await at(address, { 'if-none-match': headers.etag ?? '' });
        assert.equal(again.status, 304);
      }
    });

    test('every page has the security headers, missing ones too, and none asks for https over http', async () => {
      for (const address of ['', '2022/part-1/', 'nowhere/', '2022']) {
        const { headers } = await at(address);
        for (const [name, value] of Object.entries(securityHeaders)) {
          assert.equal(headers[name.toLowerCase()], value, `${name} of /${address}`);
        }
        assert.equal(headers['strict-transport-security'], undefined);
        assert.equal(headers.server, 'nginx');
      }
    });

    test('an address without its slash leads to the one with it', async () => {
      const { status, headers } = await at('2022/part-1');
      assert.equal(status, 301);
      assert.equal(headers.location, `${path}2022/part-1/`);
    });

    test('what is not there is answered with the site’s own page, and not kept', async () => {
      for (const address of ['nowhere/', '_astro/old.js']) {
        const { status, headers, body } = await at(address);
        assert.equal(status, 404);
        assert.deepEqual(body, await read('404.html'));
        assert.equal(headers['cache-control'], undefined);
      }
    });
  });
}

test(
  'a first visit to a section is at most 14 kB on the wire, headers included',
  { skip },
  async () => {
    await using server = await serveWithNginx(fileURLToPath(fixtureFolder));
    const address = '2022/part-1/';
    const html = await readFile(new URL(`${address}index.html`, fixtureFolder), 'utf8');
    const files = [...html.matchAll(/(?:src|href)="\/(_astro\/[^"]+)"/gu)].map(
      ([, file = '']) => file,
    );
    assert.equal(files.length, 3);
    let sum = 0;
    for (const file of [address, ...files]) {
      sum += (await ask(server.url + file, { 'accept-encoding': 'br' })).size;
    }
    assert.ok(sum <= 14_000, String(sum));
  },
);
