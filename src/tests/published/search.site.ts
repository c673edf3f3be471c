import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { pageMarks } from '../../report/page-marks.ts';
import { Library } from '../../search/engine/library.ts';
import { Search } from '../../search/engine/search.ts';
import type { Tier } from '../../search/engine/types.ts';
import { serveFiles } from '../oracle/bytes.ts';
import { allSubstrings } from '../oracle/queries.ts';
import { bare } from '../oracle/truth.ts';
import { builtIndex } from '../support/project-root.ts';
import { builtFolder, paths, reports } from './published.ts';

const [newest] = reports;

/** The texts of a page's outermost units and titles, in which a phrase is looked for. */
function textsOf(node: Nodes): string[] {
  const texts: string[] = [];
  const visit = (each: Nodes, isInside: boolean): string => {
    if (each.type === 'text') return each.value;
    if (!('children' in each)) return '';
    const properties = each.type === 'element' ? each.properties : {};
    if (properties[pageMarks.apart.hast] !== undefined) return '';
    const isTitle = each.type === 'element' && each.tagName === 'h1';
    const isUnit = isTitle || properties[pageMarks.unit.hast] !== undefined;
    const text = each.children.map((child) => visit(child, isInside || isUnit)).join('');
    if (isUnit && !isInside) texts.push(text.replace(/\s+/gu, ' '));
    return text;
  };
  visit(node, false);
  return texts;
}

async function searchedTexts(): Promise<string[]> {
  const own = paths.filter((path) => path.startsWith(`${newest?.slug ?? ''}/`));
  const pages = own.map(async (path) => {
    const html = await readFile(new URL(`${path}index.html`, builtFolder), 'utf8');
    return select(`[${pageMarks.searched.html}]`, fromHtml(html));
  });
  return (await Promise.all(pages)).flatMap((body) => (body ? textsOf(body) : []));
}

/** The hits of the phrase itself in the newest report, all of them. */
async function exact(search: Search, query: string): Promise<Tier | undefined> {
  const options = { limit: Number.POSITIVE_INFINITY, filters: { report: newest?.slug ?? '' } };
  for await (const { tiers } of search.search(query, options)) {
    const tier = tiers.find(({ kind }) => kind === 'exact');
    if (tier === undefined || tier.unread === 0) return tier;
  }
  return undefined;
}

test('every phrase of the newest report of up to 12 characters is found as often as it stands there', async () => {
  serveFiles();
  const search = new Search(await Library.open(builtIndex().href));
  const texts = await searchedTexts();
  const keys = texts.map(bare);
  const queries = allSubstrings(texts);
  assert.ok(queries.length > 500);
  for (const query of queries) {
    const tier = await exact(search, query);
    const expected = keys.reduce((sum, text) => sum + text.split(bare(query)).length - 1, 0);
    assert.equal(tier?.places, expected, query);
    for (const { excerpt } of tier.hits) {
      const marks = excerpt.filter(({ marked }) => marked).map(({ text }) => bare(text));
      assert.deepEqual(new Set(marks), new Set([bare(query)]));
    }
  }
});
