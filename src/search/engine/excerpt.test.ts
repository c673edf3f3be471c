import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locate } from '../text/locate.ts';
import { excerpt } from './excerpt.ts';

/** The excerpt of a text around the first place of each word, marks in brackets. */
function show(text: string, ...words: string[]): string {
  const places = words.map((word) => locate(text, word));
  const around = places.flatMap((own) => own.slice(0, 1));
  return excerpt(text, { start: 0, end: text.length }, places.flat(), around)
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join('');
}

test('an excerpt marks exactly the places and says where text is left out', () => {
  assert.match(
    show(`${'前'.repeat(60)}党建工作${'后'.repeat(200)}`, '党建'),
    /^…前{24}\[党建\]工作后{72}…$/u,
  );
  assert.equal(show('抓党建，强党建。', '党建'), '抓[党建]，强[党建]。');
});

test('an excerpt begins with a sentence where one is near', () => {
  assert.match(show(`${'前'.repeat(60)}。强化党建工作`, '党建'), /^…强化\[党建\]工作$/u);
  assert.match(show(`4.${'前'.repeat(23)}党建`, '党建'), /^…前{23}\[党建\]$/u);
});

test('an excerpt shows every word that was sought, however far apart they stand', () => {
  const far = `甲甲${'中'.repeat(200)}乙乙${'后'.repeat(200)}`;
  assert.match(show(far, '甲甲', '乙乙'), /^\[甲甲\]中{48}…中{24}\[乙乙\]后{24}…$/u);
});

test('stretches of an excerpt that touch are one', () => {
  const near = `甲甲${'中'.repeat(30)}乙乙${'后'.repeat(100)}`;
  assert.match(show(near, '甲甲', '乙乙'), /^\[甲甲\]中{30}\[乙乙\]后{24}…$/u);
});

test('a place that an excerpt shows only a part of is not marked, and a long one is shown whole', () => {
  const text = '中'.repeat(300);
  const unit = { start: 0, end: 300 };
  const marks = (...around: { start: number; end: number }[]): number[] => {
    const places = [{ start: 0, end: 60 }, { start: 174, end: 178 }, ...around.slice(1)];
    return excerpt(text, unit, places, around).flatMap((segment) =>
      segment.marked ? [segment.text.length] : [],
    );
  };
  assert.deepEqual(marks({ start: 0, end: 60 }, { start: 200, end: 202 }), [60, 2]);
  assert.deepEqual(marks({ start: 0, end: 60 }, { start: 5, end: 7 }), [60]);
});

test('an excerpt never cuts a character in two', () => {
  assert.ok(show(`${'😀'.repeat(40)}党${'😀'.repeat(80)}`, '党').isWellFormed());
});
