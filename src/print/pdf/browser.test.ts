import assert from 'node:assert/strict';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inTime, startBrowser } from './browser.ts';

test('a browser that does not start is named', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'browser-'));
  const path = join(folder.path, 'chrome');
  await writeFile(path, '#!/bin/sh\nexec sleep 1\n', { mode: 0o755 });
  await assert.rejects(startBrowser(path, 200), {
    message: `浏览器 ${path} 没有启动：请用 CHROME_PATH 指定另一个 Chrome 或 Chromium。`,
  });
});

test('a browser that hangs has a time to be done in, and is told of', async () => {
  const { promise: never, resolve } = Promise.withResolvers<string>();
  await assert.rejects(inTime(never, 20, '打印 2022/full/'), {
    message: /^浏览器：没有在0\.02秒内打印 2022\/full\/。改法：.*CHROME_PATH/u,
  });
  resolve('too late');
});

test('work that is done in time is handed on, and so is its failure', async () => {
  assert.equal(await inTime(Promise.resolve('完'), 1000, ''), '完');
  await assert.rejects(inTime(Promise.reject(new Error('缺纸')), 1000, ''), /缺纸/u);
});
