import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { fixtureFolder } from '../../tests/support/project-root.ts';
import { readBuiltSite } from '../../built-site/built-site.ts';
import { textOf, verbatimRuns } from '../../build/verbatim.ts';

const { pages } = await readBuiltSite(fileURLToPath(fixtureFolder));
const cover = pages.find(({ path }) => path === '2022/');
assert.ok(cover);

test('every figure on the cover stands, as written, in the unit it links to', () => {
  const tiles = selectAll('.figure-tiles a', cover.tree);
  assert.ok(tiles.length >= 12);
  for (const tile of tiles) {
    const value = select('.figure-value', tile);
    const { pathname, hash } = new URL(String(tile.properties.href), 'https://site.invalid');
    const page = pages.find(({ path }) => `/${path}` === pathname);
    const unit = page && select(`[id="${hash.slice(1)}"]`, page.tree);
    assert.ok(value && unit, String(tile.properties.href));
    unit.properties.dataVerbatim = '';
    assert.ok(textOf(verbatimRuns(unit)).includes(toString(value)), toString(value));
  }
});

test('the tiles and the table say the same', () => {
  const text = (selector: string): string[] =>
    selectAll(selector, cover.tree).map((cell) => toString(cell));
  assert.deepEqual(text('.figure-table td:last-child'), text('.figure-value'));
  assert.deepEqual(text('.figure-table td:first-child'), text('.figure-label'));
});
