import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const check = fileURLToPath(new URL('check-node.mjs', import.meta.url));

/** What is said in a folder with these packages. */
async function told(...packages: readonly string[]): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'packages-'));
  for (const name of packages) await mkdir(join(cwd, 'node_modules', name), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [check], { cwd, encoding: 'utf8' });
  await rm(cwd, { recursive: true });
  return `${String(status)} ${stderr.trim()}`;
}

test('what is missing is said in one line, and nothing where all is there', async () => {
  assert.match(await told(), /^1 依赖还没有安装。改法：先运行 npm ci。$/u);
  assert.match(await told('astro', '@rolldown/pluginutils'), /^1 依赖没有装全：.*改法：.+。$/u);
  assert.equal(await told('astro', '@rolldown/binding-linux-x64-gnu'), '0 ');
});
