import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasesOf } from './phrases.ts';

test('a title is cut between words, and signs stay with what they close or open', () => {
  assert.deepEqual(phrasesOf('2023年抓基层工作'), ['2023年', '抓', '基层', '工作']);
  const title = '关于印发《〈道路养护方案〉任务分解表》的通知——“十件实事”、1.5万人（草案）';
  const phrases = phrasesOf(title);
  assert.equal(phrases.join(''), title);
  for (const phrase of phrases) {
    assert.doesNotMatch(phrase, /^[》〉）”、—。]/u);
    assert.doesNotMatch(phrase, /[《〈（“]$/u);
  }
  assert.ok(phrases.some((phrase) => phrase.includes('1.5万')));
});
