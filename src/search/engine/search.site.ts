import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { builtIndex } from '../../tests/support/project-root.ts';
import { SearchLoadError } from './load-error.ts';
import { openIndex } from './pagefind.ts';
import { Search } from './search.ts';
import type { SearchOptions, SearchResult, Tier, TierKind } from './types.ts';

const base = builtIndex().href;
let search: Search;
let missing: RegExp | undefined;
const requested: string[] = [];

before(async () => {
  globalThis.fetch = async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    url.search = '';
    requested.push(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
    if (missing?.test(url.pathname)) return new Response('', { status: 404 });
    return new Response(await readFile(url));
  };
  search = new Search(await openIndex(base));
});

async function ask(query: string, with_: Search = search): Promise<SearchResult> {
  let answer: SearchResult | undefined;
  for await (const result of with_.search(query)) answer = result;
  assert.ok(answer);
  return answer;
}

async function tier(query: string, kind: TierKind): Promise<Tier | undefined> {
  return (await ask(query)).tiers.find((each) => each.kind === kind);
}

const anchors = (found: Tier | undefined): string[] =>
  (found?.hits ?? []).map(({ url }) => url.slice(url.indexOf('/2023/')));

const marked = (found: Tier | undefined): string[] =>
  (found?.hits[0]?.excerpt ?? []).flatMap((each) => (each.marked ? [each.text] : []));

test('quotation marks in the text do not hide a phrase', async () => {
  assert.deepEqual(anchors(await tier('强根铸魂行动', 'exact')), [
    '/2023/part-1/#1-2',
    '/2023/part-3/#3-2',
  ]);
});

test('numbers are found in any width, and only as they are', async () => {
  for (const query of ['99.95%', '９９.９５％', '99.95']) {
    assert.deepEqual(anchors(await tier(query, 'exact')), ['/2023/part-1/#1-1-4']);
  }
  for (const query of ['3.8万人次', '5000人', '2.0版']) {
    assert.equal((await tier(query, 'exact'))?.hits.length, 1);
  }
  for (const query of ['9995%', '20版', '38万人次'])
    assert.equal(await tier(query, 'exact'), undefined);
});

test('the mark covers the phrase with its sign', async () => {
  assert.deepEqual(marked(await tier('99.95%', 'exact')), ['99.95%']);
});

test('a phrase over the border of two points belongs to their item', async () => {
  assert.deepEqual(anchors(await tier('形成自觉带领我委', 'exact')), ['/2023/part-1/#1-1-1']);
  assert.deepEqual(anchors(await tier('学方法二是突出', 'exact')), ['/2023/part-1/#1-1']);
});

test('the end of one item and the beginning of the next are no phrase', async () => {
  assert.equal(await tier('日报刊发2实施', 'exact'), undefined);
});

test('traditional input finds simplified text, and says so', async () => {
  const queries = { 黨建: '党建', 主題教育: '主题教育', 基層黨組織: '基层党组织' };
  for (const [query, phrase] of Object.entries(queries)) {
    const found = await tier(query, 'traditional');
    assert.deepEqual(found?.phrases, [phrase]);
    assert.equal(found.hits.length, (await tier(phrase, 'exact'))?.hits.length);
  }
});

test('pinyin and initials find the phrase, and are named as such', async () => {
  assert.deepEqual((await tier('dangjian', 'pinyin'))?.phrases, ['党建']);
  assert.deepEqual((await tier('zhutizeren', 'pinyin'))?.phrases, ['主体责任']);
  assert.deepEqual((await tier('jcdzz', 'initials'))?.phrases, ['基层党组织']);
});

test('tables are loaded only by a query that needs them', async () => {
  const fresh = new Search(await openIndex(base));
  requested.length = 0;
  await ask('党建引领', fresh);
  assert.ok(!requested.includes('pinyin.json') && !requested.includes('traditional.json'));
});

test('a loose hit holds all the words, and none of the exact hits', async () => {
  const { tiers } = await ask('党建 品牌');
  assert.deepEqual(
    tiers.map(({ kind }) => kind),
    ['exact'],
  );
  const loose = await tier('品牌 党支部', 'loose');
  assert.deepEqual(anchors(loose), ['/2023/part-3/#3-2']);
  assert.equal(await tier('品牌 党支部', 'exact'), undefined);
});

test('words that stand in different points are found in their item', async () => {
  const loose = await tier('老大难 微党课', 'loose');
  assert.deepEqual(anchors(loose), ['/2023/part-1/#1-1']);
  assert.deepEqual(marked(loose), ['微党课', '老大难']);
});

test('words that stand in one point are found in that point', async () => {
  const loose = await tier('养成习惯 学习贯彻', 'loose');
  assert.deepEqual(anchors(loose), ['/2023/part-1/#1-1-1']);
  assert.deepEqual(marked(loose), ['学习贯彻', '养成习惯']);
});

test('words are cut only where they are not found whole', async () => {
  const whole = await tier('党建工作 责任', 'loose');
  assert.deepEqual(whole?.phrases, ['党建工作', '责任']);
  const { tiers } = await ask('党建工作 责任');
  assert.equal(tiers.filter(({ kind }) => kind === 'loose').length, 1);
  assert.deepEqual((await tier('党建责任 干部', 'loose'))?.phrases, ['党建', '责任', '干部']);
});

test('the same query has the same answer whatever was searched before', async () => {
  const queries = ['党', '建', '党建工作', 'dangjian', '黨建', '品牌 党支部', '改革发展'];
  const used = new Search(await openIndex(base));
  for (const query of [...queries, ...queries.toReversed()]) {
    const fresh = new Search(await openIndex(base));
    assert.deepEqual(await ask(query, used), await ask(query, fresh));
  }
});

test('a hit knows its path and its page’s filters, and filters narrow a search', async () => {
  const hit = (await tier('化解复杂问题', 'exact'))?.hits[0];
  assert.deepEqual(hit?.path, [
    '二、存在问题及原因',
    '深入分析上述问题产生的原因，主要有以下几个方面',
    '一是学思用贯通、知信行合一还有差距',
  ]);
  assert.deepEqual(hit.filters, { year: ['2023'], part: ['二、存在问题及原因'] });
  const urls = async (filters: SearchOptions['filters'] & object): Promise<string[]> => {
    let found: string[] = [];
    for await (const { tiers } of search.search('党建', { filters }))
      found = tiers.flatMap(({ hits }) =>
        hits.map(({ url }) => url.replace(/^.*\/2023|#.*$/gu, '')),
      );
    return [...new Set(found)];
  };
  assert.deepEqual(await urls({ year: ['2022'] }), []);
  assert.deepEqual(await urls({ year: ['2023'], part: ['一、主要做法及成效'] }), ['/part-1/']);
});

test('hostile input has an answer', async () => {
  const inputs = [
    'a'.repeat(10_000),
    '党'.repeat(10_000),
    '\uD800',
    '<b>党</b>',
    '(.*)',
    '"党"',
    '\u0000',
    '😀',
    '__proto__',
  ];
  for (const input of inputs) assert.ok((await ask(input)).status);
  assert.equal((await ask('“，*')).status, 'unsearchable');
  assert.equal((await ask(' \n ')).status, 'blank');
});

test('a missing piece of the index is an error, not an empty answer, and searching again recovers', async () => {
  for (const piece of [/\.pf_index$/u, /\.pf_fragment$/u]) {
    const fresh = new Search(await openIndex(base));
    missing = piece;
    await assert.rejects(ask('党建', fresh), SearchLoadError);
    missing = undefined;
    assert.ok((await ask('党建', fresh)).tiers.length > 0);
  }
});

test('a long passage is exact only when all of it stands in the text', async () => {
  const passage =
    '学习贯彻习近平新时代中国特色社会主义思想作为源头活水，不断完善“第一议题”制度，对标对表落实，养成习惯、形成自觉';
  assert.deepEqual(anchors(await tier(passage, 'exact')), ['/2023/part-1/#1-1-1']);
  assert.equal(await tier(`${passage}火`, 'exact'), undefined);
  assert.equal(await tier(`火${passage}`, 'exact'), undefined);
});

test('hits that have the query sign for sign come first', async () => {
  const hits = (await tier('行动，', 'exact'))?.hits ?? [];
  const literal = hits.map((hit) => hit.literal);
  assert.ok(literal.includes(true) && literal.includes(false));
  assert.deepEqual(
    literal,
    literal.toSorted((a, b) => Number(b) - Number(a)),
  );
});
