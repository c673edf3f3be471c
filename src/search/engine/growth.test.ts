import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generate } from '../../tests/oracle/corpus.ts';
import { ask, indexPages, REPORT, type Indexed } from '../../tests/oracle/indexed.ts';
import { compare, countExact } from '../../tests/oracle/measure.ts';
import { nearMisses, substrings } from '../../tests/oracle/queries.ts';
import { Truth } from '../../tests/oracle/truth.ts';
import { LIMIT, type SearchOptions, type Tier, type TierKind } from './types.ts';

const pages = generate(REPORT, 100);
const truth = new Truth(pages);
let corpus: Indexed;

before(async () => {
  corpus = await indexPages(pages);
});
after(() => corpus[Symbol.asyncDispose]());

async function find(query: string, kind: TierKind, options: SearchOptions = {}): Promise<Tier> {
  const { tiers } = await ask(corpus.search, query, options);
  const tier = tiers.find((each) => each.kind === kind);
  assert.ok(tier, query);
  return tier;
}

test('among a hundred pages every phrase is found, in every unit and nowhere else', async () => {
  const queries = substrings(truth, 300);
  const { times, ...wrong } = await compare(corpus.search, corpus.root, truth, queries);
  assert.equal(times.length, 300);
  assert.deepEqual(wrong, { missed: 0, falseExact: 0, wrongFirst: 0, wrongMarks: 0 });
  assert.equal(await countExact(corpus.search, nearMisses(truth, 300)), 0);
});

test('all is counted, by report, though a few of each are shown', async () => {
  const { hits, units, counts, rest, places } = await find('党', 'exact');
  assert.equal(units, truth.holding('党').size);
  assert.equal(hits.length, LIMIT);
  const sum = (numbers: Tier['counts']): number =>
    Object.values(numbers).reduce((total, each) => total + each, 0);
  assert.equal(sum(rest), units - hits.length);
  assert.equal(sum(counts), places);
  const reports = hits.map(({ report }) => report);
  assert.ok(reports.every((report) => reports.filter((each) => each === report).length <= 3));
});

test('more is at least as much again, and what was shown stays', async () => {
  const urls = async (limit: number): Promise<string[]> =>
    (await find('党', 'exact', { limit })).hits.map(({ url }) => url);
  const first = await urls(LIMIT);
  const more = await urls(2 * LIMIT);
  assert.deepEqual(more.slice(0, LIMIT), first);
  assert.equal(new Set(more).size, 2 * LIMIT);
});

test('an opened report is shown whole', async () => {
  const { hits, rest } = await find('党', 'exact');
  const report = hits.find((hit) => rest[hit.report] !== undefined)?.report ?? '';
  const opened = await find('党', 'exact', { limit: 2 * LIMIT, opened: [report] });
  assert.equal(opened.rest[report], undefined);
});

test('by year the newest come first, by relevance a heading does', async () => {
  const query = '第57页';
  const byYear = (await find('页', 'exact', { order: 'year' })).hits.map(({ report }) => report);
  assert.equal(byYear[0], 'r0');
  const [best] = (await find(query, 'exact')).hits;
  assert.match(best?.url ?? '', /\/57\/$/u);
});

test('beside many hits of the phrase itself, looser ones are not looked for', async () => {
  const { tiers } = await ask(corpus.search, '党建工作');
  assert.deepEqual(
    tiers.map(({ kind }) => kind),
    ['exact'],
  );
});
