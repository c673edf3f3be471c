import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, readdir, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectRoot } from './support/project-root.ts';
import { copyProject } from './support/project.ts';

const run = promisify(execFile);
const cli = fileURLToPath(new URL('node_modules/@playwright/test/cli.js', projectRoot));

test('an office that publishes a report of its own passes the tests of the published site', async () => {
  await using copy = await copyProject();
  for (const folder of ['content', 'seeds']) {
    for (const name of await readdir(join(copy.dir, folder)))
      if (parse(name).name !== '2021') await rm(join(copy.dir, folder, name), { recursive: true });
  }
  const config = 'playwright.config.ts';
  await cp(fileURLToPath(new URL(config, projectRoot)), join(copy.dir, config));
  const { ok, output } = await copy.build();
  assert.ok(ok, output);

  // Without what the runner of this test tells those it starts.
  const options = { cwd: copy.dir, env: { ...process.env, NODE_TEST_CONTEXT: undefined } };
  const files = await run(
    process.execPath,
    ['--test', '--test-reporter=tap', 'src/tests/published/*.site.ts'],
    options,
  );
  assert.match(files.stdout, /^# fail 0$/mu);
  assert.match(files.stdout, /the plain text of 2021 is its seed/u);
  const browser = await run(process.execPath, [cli, 'test', 'src/tests/published'], options);
  assert.match(browser.stdout, /\/2021\/part-2\/ has no violation/u);
  assert.match(browser.stdout, /^ +\d+ passed/mu);
});
