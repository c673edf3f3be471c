import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { listBuiltSite } from '../built-site/built-site.ts';
import { nameByContent } from './names.ts';

const site = {
  'fonts/fang.woff2': 'faces',
  'fonts/LICENSE.txt': 'licence',
  '_astro/style.AbCdEfGh.css': "a{src:url('/report/fonts/fang.woff2')}",
  '_astro/cover.AbCdEfGh.css': 'a{color:red}',
  'pagefind/%index%/entry.json': '{}',
  '2023/index.html':
    '<link href="/report/_astro/style.AbCdEfGh.css"><report-search data-index="/report/pagefind/%index%/"><p>名为%index%、/fonts/fang.woff2',
};

/** Writes the files to a site, names them and returns them as they are then. */
async function named(
  t: TestContext,
  changed: Partial<typeof site> = {},
): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'names-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [file, text] of Object.entries({ ...site, ...changed })) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await nameByContent(await listBuiltSite(folder, '/report/'));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
    });
  return Object.fromEntries(await Promise.all(files));
}

test('a font, the style that names it, the page and the index each lead to the next by its new name', async (t) => {
  const files = await named(t);
  const html = files['2023/index.html'] ?? '';
  const [, style = ''] = /href="\/report\/(.*?)"/u.exec(html) ?? [];
  const [, font = ''] = /url\('\/report\/(.*?)'\)/u.exec(files[style] ?? '') ?? [];
  assert.equal(files[font], 'faces');
  const [, index = ''] = /data-index="\/report\/(.*?)"/u.exec(html) ?? [];
  assert.equal(files[`${index}entry.json`], '{}');
  assert.ok(html.endsWith('<p>名为%index%、/fonts/fang.woff2'), 'text is nobody’s to change');
  assert.equal(Object.keys(files).length, Object.keys(site).length);
  assert.ok('_astro/cover.AbCdEfGh.css' in files && 'fonts/LICENSE.txt' in files);
});

test('another font or index changes every name on the way to it, the same changes none', async (t) => {
  const first = Object.keys(await named(t));
  assert.deepEqual(Object.keys(await named(t)), first);
  const other = Object.keys(await named(t, { 'fonts/fang.woff2': 'more faces' }));
  const kept = other.filter((file) => first.includes(file));
  assert.equal(kept.length, first.length - 2);
  const reindexed = Object.keys(await named(t, { 'pagefind/%index%/entry.json': '{ }' }));
  assert.equal(reindexed.filter((file) => first.includes(file)).length, first.length - 1);
});
