import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GAP, splitPhrases, withPhrases } from './address.ts';

const site = 'https://example.gov.cn';

test('phrases come with an address and leave it as it is cited', () => {
  const phrases = ['99.95%', '“强根铸魂”行动', 'a&b#c'];
  const address = withPhrases('/2023/part-1/#1-2-1', phrases);
  assert.match(address, /^\/2023\/part-1\/\?hl=.*#1-2-1$/u);
  assert.deepEqual(splitPhrases(site + address), {
    phrases,
    url: `${site}/2023/part-1/#1-2-1`,
  });
});

test('an address without phrases stays as it is', () => {
  const url = `${site}/search/?q=%E5%85%9A`;
  assert.deepEqual(splitPhrases(url), { phrases: [], url });
});

test('hostile phrases are few and short', () => {
  const { phrases } = splitPhrases(`${site}/?${'hl=x&'.repeat(500)}`);
  assert.ok(phrases.length < 20);
  assert.ok((splitPhrases(`${site}/?hl=${'x'.repeat(10_000)}`).phrases[0]?.length ?? 0) <= 1_000);
});

test('the address of a hit stays short, and of a long phrase its two ends are carried', () => {
  const long = '党'.repeat(500) + '建'.repeat(500);
  const address = withPhrases('/2023/part-1/#1-2', [long, ...Array<string>(20).fill(long)]);
  assert.ok(address.length < 2_000);
  const [phrase = ''] = splitPhrases(site + address).phrases;
  assert.match(phrase, new RegExp(`^党+${GAP}建+$`, 'u'));
});
