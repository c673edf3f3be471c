import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { fold } from '../text/fold.ts';
import type { PinyinTable, TraditionalTable } from './tables.ts';
import type { PageUnits } from './page-units.ts';

const HAN = /\p{Script=Han}/u;

/** Pairs of characters kept in the pinyin table, the most frequent first: about 6 bytes each. */
const MAX_PAIRS = 20_000;

/** Blocks of the characters a traditional text is written in: URO and Extension A. */
const TRADITIONAL_BLOCKS = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
] as const;

/** Characters in the list of common ones; the order of rarer ones makes no difference. */
const MAX_COMMON = 200;

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** How often each pair of neighbouring Han characters stands in the text. */
type Pairs = Map<string, Map<string, number>>;

/** The Han characters of the index, and which stand side by side. */
export function readPairs(pages: readonly PageUnits[]): Pairs {
  const pairs: Pairs = new Map();
  for (const run of pages.flatMap((page) => page.runs)) {
    const keys = Array.from(fold(run.map(({ text }) => text).join('')).keys);
    for (const [at, character] of keys.entries()) {
      if (!HAN.test(character)) continue;
      const followers = pairs.get(character) ?? new Map<string, number>();
      pairs.set(character, followers);
      const next = keys[at + 1];
      if (next !== undefined && HAN.test(next)) followers.set(next, (followers.get(next) ?? 0) + 1);
    }
  }
  return pairs;
}

/** The most common Han characters of the index, the commonest first. */
export function commonCharacters(pairs: Pairs): string {
  const count = (followers: ReadonlyMap<string, number>): number =>
    [...followers.values()].reduce((sum, each) => sum + each, 0);
  const counts = [...pairs].map(([character, followers]) => ({
    character,
    count: count(followers),
  }));
  counts.sort((a, b) => b.count - a.count || order(a.character, b.character));
  return counts
    .slice(0, MAX_COMMON)
    .map(({ character }) => character)
    .join('');
}

/** Traditional characters whose simplified form is in the index. */
export function traditionalTable(pairs: Pairs): TraditionalTable {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  let table = '';
  for (const [first, last] of TRADITIONAL_BLOCKS) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      const simplified = converters
        .map((convert) => convert(character))
        .find((each) => each !== character && pairs.has(each));
      if (simplified !== undefined) table += character + simplified;
    }
  }
  return table;
}

/** The most frequent pairs as followers of each character, ties in code point order. */
function frequentFollowers(pairs: Pairs): Record<string, string> {
  const all = [...pairs].flatMap(([first, followers]) =>
    [...followers].map(([second, count]) => ({ first, second, count })),
  );
  all.sort((a, b) => b.count - a.count || order(a.first, b.first) || order(a.second, b.second));
  const table: Record<string, string> = {};
  for (const { first, second } of all.slice(0, MAX_PAIRS)) {
    table[first] = (table[first] ?? '') + second;
  }
  return table;
}

/** Readings of the characters of the index, all readings of each, without tones. */
export function pinyinTable(pairs: Pairs): PinyinTable {
  const syllables: Record<string, string> = {};
  for (const character of [...pairs.keys()].sort()) {
    const readings = pinyin(character, {
      toneType: 'none',
      type: 'array',
      multiple: true,
      v: true,
    });
    for (const reading of new Set(readings)) {
      if (/^[a-z]+$/u.test(reading)) syllables[reading] = (syllables[reading] ?? '') + character;
    }
  }
  return { syllables, followers: frequentFollowers(pairs) };
}
