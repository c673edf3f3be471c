import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hit, Tier, TierKind } from '../engine/types.ts';
import { failure, summary, tierCount, tierHeading } from './wording.ts';

function tier(kind: TierKind, phrases: string[], places: number[], unread = 0): Tier {
  const hit = { url: '', id: '', path: [], filters: {}, excerpt: [], phrases, literal: true };
  const hits = places.map((count): Hit => ({ ...hit, places: count }));
  return { kind, phrases, hits, unread };
}

const say = (query: string, ...tiers: Tier[]): string =>
  summary({ query, status: 'searched', tiers });

test('places and paragraphs of the phrase are counted', () => {
  assert.equal(say('党建', tier('exact', ['党建'], [2, 1])), '“党建”共3处，分布在2个段落。');
});

test('what is only similar is never called the same', () => {
  assert.equal(
    say('黨建', tier('traditional', ['党建'], [3])),
    '没有与“黨建”完全一致的文字。按简体“党建”找到，3处。',
  );
});

test('each way of answering has a heading of its own', () => {
  const kinds = ['exact', 'traditional', 'pinyin', 'initials', 'loose'] as const;
  const headings = kinds.map((kind) => tierHeading(tier(kind, ['党建'], [1])));
  assert.equal(new Set(headings).size, kinds.length);
  assert.equal(
    tierHeading(tier('initials', ['一', '二', '三', '四'], [1])),
    '按拼音首字母找到“一”“二”“三”等',
  );
});

test('a count that is not complete says so', () => {
  assert.equal(tierCount(tier('exact', ['党'], [4], 2)), '至少4处');
});

test('a query of signs and a query without hits are told apart', () => {
  assert.match(summary({ query: '，', status: 'unsearchable', tiers: [] }), /标点/u);
  assert.equal(say('火星'), '没有找到“火星”。');
});

test('a long query does not flood the sentence', () => {
  assert.ok(say('党'.repeat(1_000)).length < 50);
});

test('without a network it says so, and in any case that the text stays', () => {
  assert.match(failure(false), /没有网络.*正文仍可阅读/u);
  assert.doesNotMatch(failure(true), /没有网络/u);
  assert.match(failure(true, true), /已更新，请刷新.*正文仍可阅读/u);
});
