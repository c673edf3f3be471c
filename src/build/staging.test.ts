import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';

/** A folder with a published site, `dist`, that says `old`. */
async function published(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'staging-'));
  context.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist/index.html'), 'old');
  return folder;
}

/** What runs a build of a site that says `new` in a process of its own: `step` is what it does last. */
function builder(folder: string, step: string): readonly [string, readonly string[]] {
  const code = `
    import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
    import { openStaging } from ${JSON.stringify(new URL('staging.ts', import.meta.url).href)};
    const staging = await openStaging(new URL(${JSON.stringify(`${pathToFileURL(folder).href}/dist/`)}));
    mkdirSync(staging.folder);
    writeFileSync(new URL('index.html', staging.folder), 'new');
    ${step}`;
  return [process.execPath, ['--input-type=module', '--eval', code]];
}

function run(folder: string, step: string): { status: number | null; stderr: string } {
  return spawnSync(...builder(folder, step), { encoding: 'utf8' });
}

/** Starts a build that waits to be ended, and returns once it is under way. */
async function start(context: TestContext, folder: string) {
  const child = spawn(...builder(folder, 'console.log("ready"); setInterval(() => {}, 1000);'));
  context.after(() => child.kill('SIGKILL'));
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  child.stdout.once('data', resolve);
  child.once('exit', () => {
    reject(new Error('the build ended by itself'));
  });
  await promise;
  return {
    id: child.pid,
    end: (signal: NodeJS.Signals) =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill(signal);
      }),
  };
}

async function expectSite(folder: string, text: string, ...others: string[]): Promise<void> {
  assert.deepEqual(await readdir(folder), ['dist', ...others]);
  assert.equal(await readFile(join(folder, 'dist/index.html'), 'utf8'), text);
}

test('a build that passes replaces the site, and leaves nothing beside it', async (context) => {
  const folder = await published(context);
  assert.equal(run(folder, 'await staging.publish();').status, 0);
  await expectSite(folder, 'new');
});

test('the first build needs no site to replace', async (context) => {
  const folder = await published(context);
  await rm(join(folder, 'dist'), { recursive: true });
  assert.equal(run(folder, 'await staging.publish();').status, 0);
  await expectSite(folder, 'new');
});

test('where the site is a link to another folder, the site there is replaced', async (context) => {
  const folder = await published(context);
  await mkdir(join(folder, 'srv'));
  await rename(join(folder, 'dist'), join(folder, 'srv/report'));
  await symlink(join(folder, 'srv/report'), join(folder, 'dist'));
  assert.equal(run(folder, 'await staging.publish();').status, 0);
  assert.deepEqual(await readdir(join(folder, 'srv')), ['report']);
  await expectSite(folder, 'new', 'srv');
});

test('a build that fails leaves the site as it was, and nothing beside it', async (context) => {
  const folder = await published(context);
  assert.equal(run(folder, 'throw new Error("no");').status, 1);
  await expectSite(folder, 'old');
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`a build ended by ${signal} leaves the site as it was, and nothing beside it`, async (context) => {
    const folder = await published(context);
    await (await start(context, folder)).end(signal);
    await expectSite(folder, 'old');
  });
}

test('after a build that was killed outright, the next one tidies up', async (context) => {
  const folder = await published(context);
  await (await start(context, folder)).end('SIGKILL');
  await expectSite(folder, 'old', 'dist.lock', 'dist.new');
  assert.equal(run(folder, 'await staging.publish();').status, 0);
  await expectSite(folder, 'new');
});

test('a site that a killed build had already put aside comes back with the next one', async (context) => {
  const folder = await published(context);
  await rename(join(folder, 'dist'), join(folder, 'dist.old'));
  assert.equal(run(folder, 'throw new Error("no");').status, 1);
  await expectSite(folder, 'old');
});

test('where the new site cannot be put in place, the old one comes back', async (context) => {
  const folder = await published(context);
  const { status, stderr } = run(
    folder,
    'rmSync(staging.folder, { recursive: true }); await staging.publish();',
  );
  assert.equal(status, 1);
  assert.match(stderr, /dist：换不下旧的网站.*原来的网站没有动。改法：/u);
  await expectSite(folder, 'old');
});

test('a second build beside one at work stops with one sentence, and disturbs nothing', async (context) => {
  const folder = await published(context);
  const first = await start(context, folder);
  const { status, stderr } = run(folder, 'await staging.publish();');
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`进程 ${String(first.id)}.*改法：等它结束再生成`, 'u'));
  await expectSite(folder, 'old', 'dist.lock', 'dist.new');
  assert.ok(existsSync(join(folder, 'dist.new/index.html')));
  await first.end('SIGTERM');
});
