import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../tests/support/project-root.ts';
import { serveFiles } from '../../tests/oracle/bytes.ts';
import { generate } from '../../tests/oracle/corpus.ts';
import { compare, countExact } from '../../tests/oracle/measure.ts';
import { nearMisses, substrings } from '../../tests/oracle/queries.ts';
import { toSearched, type SourcePage } from '../../tests/oracle/source.ts';
import { Truth } from '../../tests/oracle/truth.ts';
import { writeSearch } from '../build/build-search.ts';
import { openIndex } from './pagefind.ts';
import { Search } from './search.ts';
import type { Tier, TierKind } from './types.ts';

const seed = await readFile(new URL('seeds/2023.txt', projectRoot), 'utf8');
const pages = generate(seed, 100);
const truth = new Truth(pages);

serveFiles();

/** Indexes pages for one test. */
async function open(
  context: TestContext,
  own: readonly SourcePage[],
): Promise<{ search: Search; root: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  context.after(() => rm(folder, { recursive: true }));
  await writeSearch(own.map(toSearched), join(folder, 'pagefind'));
  const root = pathToFileURL(`${folder}/`);
  return { search: new Search(await openIndex(`${root.href}pagefind/`)), root: root.pathname };
}

async function find(search: Search, query: string, kind: TierKind, portions = 1): Promise<Tier> {
  for await (const { tiers } of search.search(query, { portions })) {
    const tier = tiers.find((each) => each.kind === kind);
    if (tier !== undefined) return tier;
  }
  throw new Error(`${query} was not found`);
}

test('among a hundred pages every phrase is found, in every unit and nowhere else', async (context) => {
  const { search, root } = await open(context, pages);
  const { times, ...wrong } = await compare(search, root, truth, substrings(truth, 300), 300);
  assert.equal(times.length, 300);
  assert.deepEqual(wrong, { missed: 0, falseExact: 0, wrongFirst: 0, wrongMarks: 0 });
  assert.equal(await countExact(search, nearMisses(truth, 1_000)), 0);
});

test('what is not read at first is there to be asked for, in the same order', async (context) => {
  const { search } = await open(context, pages);
  const first = await find(search, '党', 'exact');
  const all = await find(search, '党', 'exact', Number.POSITIVE_INFINITY);
  assert.ok(first.unread > 0);
  assert.equal(all.unread, 0);
  assert.equal(all.hits.length, truth.holding('党').size);
  assert.deepEqual(all.hits.slice(0, first.hits.length), first.hits);
});

test('beside many hits of the phrase itself, looser ones are not looked for', async (context) => {
  const { search } = await open(context, pages);
  for await (const { tiers } of search.search('党建工作', { portions: 9 })) {
    assert.deepEqual(
      tiers.map(({ kind }) => kind),
      ['exact'],
    );
  }
});

test('a phrase that stands on one or two pages is counted to the end at once', async (context) => {
  const { search } = await open(context, pages);
  const rare = substrings(truth, 300).filter((query) => {
    const found = Array.from(truth.holding(query), (url) => url.split('#', 1).join(''));
    return new Set(found).size <= 2;
  });
  assert.ok(rare.length > 50);
  for (const query of rare) assert.equal((await find(search, query, 'exact')).unread, 0, query);
});

/** Pages that hold two words in two items, but for the page that holds both in one. */
function wordsApart(together: number): SourcePage[] {
  const filling = '文'.repeat(3_000);
  return Array.from({ length: 40 }, (_, page) => ({
    url: `/p/${String(page)}/`,
    title: `第${String(page)}页`,
    items: [
      { id: '1-1', texts: [`甲甲${page === together ? '和乙乙' : filling}`] },
      { id: '1-2', texts: [`乙乙${filling}`] },
    ],
  }));
}

test('words in one item are found however many records hold them apart', async (context) => {
  const { search } = await open(context, wordsApart(39));
  const { hits } = await find(search, '甲甲 乙乙', 'loose');
  assert.deepEqual(
    hits.map(({ id, path }) => [id, path[0]]),
    [['1-1', '第39页']],
  );
});

test('where some are found, not every record is read for more', async (context) => {
  const { search } = await open(context, wordsApart(0));
  const { hits, unread } = await find(search, '甲甲 乙乙', 'loose');
  assert.equal(hits.length, 1);
  assert.ok(unread > 20);
});
