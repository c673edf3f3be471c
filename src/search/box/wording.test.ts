import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tier, TierKind } from '../engine/types.ts';
import { failure, incomplete, share, summary, tierCount, tierHeading } from './wording.ts';

function tier(kind: TierKind, phrases: string[], more: Partial<Tier> = {}): Tier {
  return {
    kind,
    phrases,
    hits: [],
    units: 1,
    places: 1,
    counts: { 2023: 1 },
    rest: {},
    isLiteral: true,
    unread: 0,
    missing: [],
    isCut: false,
    ...more,
  };
}

const say = (query: string, ...tiers: Tier[]): string =>
  summary({ query, status: 'searched', tiers });

test('places, paragraphs and reports of the phrase are counted', () => {
  const found = { places: 3, units: 2 };
  assert.equal(say('党建', tier('exact', ['党建'], found)), '“党建”共3处，分布在2个段落。');
  const counts = { 2022: 1, 2023: 2 };
  assert.equal(
    say('党建', tier('exact', ['党建'], { ...found, counts })),
    '“党建”共3处，分布在2份报告的2个段落。',
  );
});

test('what is only similar is never called the same', () => {
  assert.equal(
    say('黨建', tier('traditional', ['党建'], { places: 3 })),
    '没有与“黨建”完全一致的文字。按简体“党建”找到，3处。',
  );
  assert.equal(tierHeading(tier('exact', ['党建'])), '完全一致');
  assert.equal(
    tierHeading(tier('exact', ['党建'], { isLiteral: false })),
    '字词一致（标点、隐去不计）',
  );
});

test('each way of answering has a heading of its own', () => {
  const kinds: readonly TierKind[] = [
    'exact',
    'redaction',
    'number',
    'traditional',
    'pinyin',
    'fuzzy',
    'initials',
    'note',
    'meant',
    'all',
    'some',
  ];
  const headings = kinds.map((kind) => tierHeading(tier(kind, ['党建'])));
  assert.equal(new Set(headings).size, kinds.length);
  assert.equal(
    tierHeading(tier('initials', ['一', '二', '三', '四'])),
    '按拼音首字母找到“一”“二”“三”等',
  );
});

test('a count that is not complete says so', () => {
  const counting = tier('exact', ['党'], { places: 4, unread: 2 });
  assert.equal(tierCount(counting), '至少4处');
  assert.match(say('党', counting), /仍在统计/u);
  assert.match(incomplete(['甲', '乙']), /《甲》《乙》.*没有加载成功/u);
});

test('words are counted in paragraphs, and a hit says which it lacks', () => {
  assert.equal(tierCount(tier('some', ['疫情', '毕业生'], { units: 2, places: 5 })), '2段');
  assert.equal(share(['疫情'], ['毕业生']), '含“疫情”，缺“毕业生”');
  assert.equal(share(['疫情'], []), '含“疫情”');
});

test('a query of signs and a query without hits are told apart', () => {
  assert.match(summary({ query: '，', status: 'unsearchable', tiers: [] }), /标点/u);
  assert.equal(say('火星'), '没有找到“火星”。');
});

test('a long query does not flood the sentence', () => {
  assert.ok(say('党'.repeat(1_000)).length < 50);
});

test('a failure names its reason, and that the text stays', () => {
  assert.match(failure({ isOnline: false }), /没有网络.*正文仍可阅读/u);
  assert.match(failure({}), /请检查网络.*正文仍可阅读/u);
  assert.match(failure({ isReplaced: true }), /已更新，请刷新.*正文仍可阅读/u);
  assert.match(failure({ isAble: false }), /浏览器不支持.*正文仍可阅读/u);
});
