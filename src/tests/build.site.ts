import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fixtureFolder } from './support/project-root.ts';
import { copyProject } from './support/project.ts';

/** A digest of every file below `dir`, by its path. */
async function digests(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (file) => {
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return [file.slice(dir.length), digest] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

test('two builds of one commit are byte-identical, wherever and in whatever language they run', async () => {
  await using copy = await copyProject();
  const elsewhere = { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' };
  const { ok, output } = await copy.build(elsewhere);
  assert.ok(ok, output);
  const first = await digests(fileURLToPath(fixtureFolder));
  assert.deepEqual(await digests(join(copy.dir, 'dist/')), first);
});
