import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { projectRoot } from '../tests/support/project-root.ts';
import { namesOfOldest, oldestBrowsers, type Use } from './browsers.ts';

test('the README promises the browsers of package.json', async () => {
  const readme = (await readFile(new URL('README.md', projectRoot), 'utf8')).replace(/\s+/gu, ' ');
  for (const use of ['defaults', 'search', 'page-numbers'] satisfies Use[])
    assert.ok(readme.includes(`in ${namesOfOldest(use).join(', ')} and later`), use);
});

test('every use has a list of its own, and none promises more than reading', () => {
  const reading = oldestBrowsers('defaults');
  for (const use of ['search', 'page-numbers'] satisfies Use[])
    for (const [browser, version] of oldestBrowsers(use))
      assert.ok(version > (reading.get(browser) ?? Infinity), `${use} in ${browser}`);
});
