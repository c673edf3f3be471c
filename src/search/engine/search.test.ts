import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { breakFiles } from '../../tests/oracle/bytes.ts';
import { ask, indexPages, REPORT, type Indexed } from '../../tests/oracle/indexed.ts';
import { reportSource } from '../../tests/oracle/source.ts';
import { Library } from './library.ts';
import { SearchLoadError } from './load-error.ts';
import { Search } from './search.ts';
import { Overtaken } from './session.ts';
import type { Hit, Tier, TierKind } from './types.ts';

let report: Indexed;

before(async () => {
  report = await indexPages(reportSource(REPORT));
});
after(() => report[Symbol.asyncDispose]());

const fresh = async (): Promise<Search> => new Search(await Library.open(report.base));

async function tier(query: string, kind: TierKind): Promise<Tier | undefined> {
  return (await ask(report.search, query)).tiers.find((each) => each.kind === kind);
}

const idsOf = (found: Tier | undefined): string[] => (found?.hits ?? []).map(({ id }) => id);

const marksOf = (hit: Hit | undefined): string[] =>
  (hit?.excerpt ?? []).flatMap(({ text, marked }) => (marked ? [text] : []));

test('numbers are found only as they are', async () => {
  for (const query of ['99.95%', '99.95']) {
    assert.deepEqual(idsOf(await tier(query, 'exact')), ['1-1-4']);
  }
  for (const query of ['9995%', '20版', '38万人次']) {
    assert.equal(await tier(query, 'exact'), undefined, query);
  }
});

test('a number written otherwise is no part of a longer one', async () => {
  assert.equal(await tier('八万', 'number'), undefined);
  assert.deepEqual(idsOf(await tier('三点八万人次', 'number')), ['1-4']);
});

test('a phrase over the border of two points belongs to their item', async () => {
  assert.deepEqual(idsOf(await tier('形成自觉带领我委', 'exact')), ['1-1-1']);
  assert.deepEqual(idsOf(await tier('学方法二是突出', 'exact')), ['1-1']);
});

test('words of one unit are found in it, and those of several points in their item', async () => {
  const [point] = (await tier('养成习惯 学习贯彻', 'all'))?.hits ?? [];
  assert.deepEqual([point?.id, marksOf(point)], ['1-1-1', ['学习贯彻', '养成习惯']]);
  const [item] = (await tier('老大难 微党课', 'all'))?.hits ?? [];
  assert.deepEqual([item?.id, marksOf(item)], ['1-1', ['微党课', '老大难']]);
});

test('a unit is in one tier only, the strictest', async () => {
  const { tiers } = await ask(report.search, '两个维护 政治建设');
  const urls = tiers.flatMap(({ hits }) => hits.map(({ url }) => url));
  assert.equal(new Set(urls).size, urls.length);
});

test('a hit knows its report, its address and its path', async () => {
  const [hit] = (await tier('化解复杂问题', 'exact'))?.hits ?? [];
  assert.equal(hit?.report, '2023');
  assert.deepEqual(hit.path, ['二、存在问题及原因', '2-p1', '2-p1-1']);
  assert.match(hit.url, /\/2023\/part-2\/#2-p1-1$/u);
});

test('filters narrow a search', async () => {
  const urls = async (filters: Record<string, string>): Promise<string[]> => {
    const { tiers } = await ask(report.search, '党建', { filters });
    const hits = tiers.flatMap((each) => each.hits);
    return [...new Set(hits.map(({ url }) => url.replace(/^.*\/2023|#.*$/gu, '')))];
  };
  for (const none of [{ year: '2022' }, { report: '2022' }, { kind: '通报' }]) {
    assert.deepEqual(await urls(none), []);
  }
  assert.deepEqual(await urls({ year: '2023', part: '一、主要做法及成效' }), ['/part-1/']);
});

test('the same query has the same answer whatever was searched before', async () => {
  const queries = ['党', '党建工作', 'dangjian', '黨建', '品牌 党支部', '主体责仼'];
  for (const query of [...queries, ...queries.toReversed()]) {
    assert.deepEqual(await ask(report.search, query), await ask(await fresh(), query));
  }
});

test('what the reader has typed on from ends', async () => {
  let isOver = false;
  const answers = (await fresh()).search('老大难 微党课', {}, () => isOver);
  await answers.next();
  isOver = true;
  await assert.rejects(async () => {
    for await (const answer of answers) assert.equal(answer.tiers.length, 0);
  }, Overtaken);
});

test('hostile input is answered, and signs and blanks are told apart', async () => {
  const status = async (input: string): Promise<string> => (await ask(report.search, input)).status;
  for (const input of ['a'.repeat(10_000), '党'.repeat(10_000), '<b>党</b>', '__proto__']) {
    assert.equal(await status(input), 'searched');
  }
  for (const input of ['“，*', '(.*)', '😀', '\uD800，']) {
    assert.equal(await status(input), 'unsearchable');
  }
  for (const input of [' \n ', '\u0000', '\uD800']) assert.equal(await status(input), 'blank');
});

const damages: Record<string, (body: Buffer) => Buffer | undefined> = {
  'is missing': () => undefined,
  'is empty': () => Buffer.alloc(0),
  'is cut short': (body) => body.subarray(0, body.length >> 1),
  'is a page': () => Buffer.from('<!doctype html><title>404</title>'),
  'is a packed page': () => gzipSync('<!doctype html><title>404</title>'),
};
const pieces = {
  'a piece of the index': /\.pf_index$/u,
  'the text of a report': /\/records\//u,
  'the list of reports': /\/library\.json$/u,
  'the index’s directory': /\.pf_meta$/u,
};

for (const [name, piece] of Object.entries(pieces)) {
  for (const [what, damage] of Object.entries(damages)) {
    test(`where ${name} ${what}, that is an error and no empty answer`, async () => {
      breakFiles(piece, damage);
      try {
        await assert.rejects(async () => ask(await fresh(), '党建'), SearchLoadError);
      } finally {
        breakFiles(undefined);
      }
      assert.ok((await ask(await fresh(), '党建')).tiers.length > 0);
    });
  }
}

test('after a failure the same search finds, once the piece is there', async () => {
  const search = await fresh();
  breakFiles(/\/records\//u, () => undefined);
  await assert.rejects(ask(search, '党建'), SearchLoadError);
  breakFiles(undefined);
  assert.ok((await ask(search, '党建')).tiers.length > 0);
});
