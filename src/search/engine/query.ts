import { fold } from '../text/fold.ts';

/** Longest query in characters; nothing a reader types or quotes is longer. */
export const MAX_QUERY = 1_000;

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu;
const HAN = /\p{Script=Han}/u;
const PINYIN = /^[a-zü'’\s]+$/iu;

export interface Query {
  /** The query to show: well-formed, one line, trimmed, at most MAX_QUERY characters. */
  readonly text: string;
  /** Its search key. */
  readonly keys: string;
  readonly hasHan: boolean;
  /** Whether it may be pinyin: two or more Latin letters and nothing else. */
  readonly isLatin: boolean;
}

/**
 * Normalise what was typed, pasted or came with `?q=`. Never throws, whatever the input.
 * @param input any string
 */
export function parseQuery(input: string): Query {
  // Cut before the rest, so that no step ever handles a huge string; whole characters only.
  const cut = input.slice(0, MAX_QUERY * 2).replace(/\p{Surrogate}|\uFFFD/gu, '');
  const line = cut.replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim();
  const text = Array.from(line).slice(0, MAX_QUERY).join('').trim();
  const { keys } = fold(text);
  const width = text.normalize('NFKC');
  return { text, keys, hasHan: HAN.test(keys), isLatin: keys.length > 1 && PINYIN.test(width) };
}

/** Firefox has none before 125: there a part is one word. */
const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter('zh-Hans', { granularity: 'word' }) : undefined;

/** Most words a loose search asks for: each is a search of its own. */
const MAX_WORDS = 8;

/** Particles and conjunctions at the edge of a word; they stand everywhere. */
const PARTICLES = /^[的了和与及或在是把被将对为等之]+|[的了和与及或在是把被将对为等之]+$/gu;

/**
 * Cut a part of the query into words. The segmenter leaves many words of two characters in pieces
 * (党建), so neighbouring single characters are put together again.
 */
function wordsOf(part: string): string[] {
  const words: string[] = [];
  let single = '';
  for (const { segment } of [...(segmenter?.segment(part) ?? []), { segment: '' }]) {
    if (Array.from(segment).length === 1) single += segment;
    else {
      words.push(single.replace(PARTICLES, ''), segment);
      single = '';
    }
  }
  const long = words.filter((word) => Array.from(fold(word).keys).length > 1);
  return long.length > 0 ? long : [part];
}

/**
 * The words loose searches ask for, one search after the other until something is found: first what
 * the reader separated by signs or spaces, then that cut into words. Words of one character say
 * little and are left out where there are longer ones.
 * @returns lists of distinct words, at most MAX_WORDS each; the text itself is none of them
 */
export function looseWords(text: string): string[][] {
  const parts = text.split(/[^\p{L}\p{N}.．]+/u);
  const { keys } = fold(text);
  const readings = new Map<string, string[]>();
  for (const words of [parts, parts.flatMap(wordsOf)]) {
    const distinct = new Map(words.map((word) => [fold(word).keys, word]));
    distinct.delete('');
    distinct.delete(keys);
    const own = [...distinct.values()].slice(0, MAX_WORDS);
    if (own.length > 0) readings.set(own.join(' '), own);
  }
  return [...readings.values()];
}
