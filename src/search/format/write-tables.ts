import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { fold } from '../text/fold.ts';
import type { PageUnits } from './record.ts';
import type { SoundsTable, Syllables, TraditionalTable } from './tables.ts';

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Pairs kept in the table of sounds, the most frequent first: about 2 bytes each as sent. */
const MAX_PAIRS = 20_000;

/** Blocks of the characters a traditional text is written in: URO and Extension A. */
const TRADITIONAL_BLOCKS = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
] as const;

/** Pairs in the list of common ones; the order of rarer ones makes no difference. */
const MAX_COMMON = 300;
/** A pair that stands less often is not common, however small the site is. */
const MIN_COMMON = 12;

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** How often each pair of neighbouring characters stands in the text: 党 → 建 → 24. */
export type Pairs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts the pairs of the searched pages. */
export function countPairs(pages: readonly PageUnits[]): Pairs {
  const pairs = new Map<string, Map<string, number>>();
  for (const run of pages.flatMap((page) => page.runs)) {
    const characters = Array.from(fold(run.map(({ text }) => text).join('')).keys);
    for (const [at, first] of characters.entries()) {
      const followers = pairs.get(first) ?? new Map<string, number>();
      pairs.set(first, followers);
      const second = characters[at + 1];
      if (second !== undefined) followers.set(second, (followers.get(second) ?? 0) + 1);
    }
  }
  return pairs;
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

/** The pairs a condition holds for, the most frequent first, ties in code point order. */
function frequentPairs(pairs: Pairs, isWanted: (pair: string) => boolean): Pair[] {
  const all = [...pairs].flatMap(([first, followers]) =>
    [...followers].map(([second, count]) => ({ first, second, count })),
  );
  return all
    .filter(({ first, second }) => isWanted(first + second))
    .sort((a, b) => b.count - a.count || order(a.first, b.first) || order(a.second, b.second));
}

/** The most common pairs of the index one after the other, the commonest first. */
export function commonPairs(pairs: Pairs): string {
  return frequentPairs(pairs, (pair) => pair.length === 2)
    .slice(0, MAX_COMMON)
    .filter(({ count }) => count >= MIN_COMMON)
    .map(({ first, second }) => first + second)
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

/** The most frequent pairs of Han characters, written as SoundsTable has them. */
function followers(pairs: Pairs): Record<string, string> {
  const table: Record<string, string> = {};
  const written: Record<string, number> = {};
  const han = frequentPairs(pairs, (pair) => HAN_ONLY.test(pair)).slice(0, MAX_PAIRS);
  for (const { first, second, count } of han) {
    const digit = Math.min(9, Math.floor(Math.log2(count)));
    const mark = written[first] === digit ? '' : String(digit);
    table[first] = (table[first] ?? '') + mark + second;
    written[first] = digit;
  }
  return table;
}

/** The 3,755 characters of GB 2312 level 1, the common characters of Chinese. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, row) => row + 0xb0);
  const cells = Array.from({ length: 94 }, (_, cell) => cell + 0xa1);
  const all = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))));
  return all.filter((character) => HAN_ONLY.test(character));
}

/** Characters by how they are read, all readings of each, without tones. */
function bySyllable(characters: readonly string[]): Record<string, string> {
  const syllables: Record<string, string> = {};
  const options = { toneType: 'none', type: 'array', multiple: true, v: true } as const;
  for (const character of characters) {
    for (const reading of new Set(pinyin(character, options))) {
      if (/^[a-z]+$/u.test(reading)) syllables[reading] = (syllables[reading] ?? '') + character;
    }
  }
  return syllables;
}

/** How the characters of the index are read, and which follow which. */
export function soundsTable(pairs: Pairs): SoundsTable {
  const own = [...pairs.keys()].filter((each) => HAN_ONLY.test(each)).sort();
  return { syllables: bySyllable(own), followers: followers(pairs) };
}

/** How common characters are read that are not in the index. */
export function strangersTable(pairs: Pairs): Syllables {
  return bySyllable(commonCharacters().filter((character) => !pairs.has(character)));
}
