import { fold } from '../text/fold.ts';

/**
 * How a text is written for Pagefind, and read back from its fragments.
 *
 * Every key character becomes a word of its own (words are separated by spaces, so no segmenter is
 * involved on either side). What stands between two key characters is glued to the word before,
 * written in ASCII punctuation only: Pagefind drops that from the word, gives it no position, and –
 * unlike other punctuation – does not index a second form of the word for it.
 *
 *   word     = prefix key suffix
 *   affix    = a SHORT sign, or `~` and five DIGITS (a code point in base 16)
 *   override = `^` and five DIGITS: the character shown in place of the key (0: none)
 */
const SHORT = new Map([
  ['，', ','],
  ['。', '.'],
  ['、', '/'],
  ['；', ';'],
  ['：', ':'],
  ['？', '?'],
  ['！', '!'],
  ['“', '('],
  ['”', ')'],
  ['《', '['],
  ['》', ']'],
  ['*', '*'],
  ['%', '%'],
  [' ', '-'],
  ['.', '|'],
]);
const LONG = new Map([...SHORT].map(([sign, code]) => [code, sign]));
const DIGITS = '!#$%()*+,-./:;=?';
const CODED = /(?<short>[,./;:?!()[\]*%|-])|~(?<affix>.{5})|\^(?<override>.{5})|(?<key>.)/gsu;

/** Ends a unit in the index: a private-use character takes a position, and no phrase crosses it. */
export const UNIT_END = '\uE000';

function number(character: string): string {
  const code = character === '' ? 0 : (character.codePointAt(0) ?? 0);
  return [16, 12, 8, 4, 0].map((shift) => DIGITS.charAt((code >> shift) & 15)).join('');
}

function character(code: string): string {
  const value = Array.from(code).reduce((sum, digit) => sum * 16 + DIGITS.indexOf(digit), 0);
  return value === 0 ? '' : String.fromCodePoint(value);
}

function glue(between: string): string {
  // eslint-disable-next-line house/in-our-browsers -- only the build encodes
  const signs = Array.from(between.toWellFormed()).filter(
    (sign) => (sign.codePointAt(0) ?? 0) < 0x100000,
  );
  return signs.map((sign) => SHORT.get(sign) ?? `~${number(sign)}`).join('');
}

/**
 * Write a text as words for the index.
 * @returns the words; their order is the order of the text
 */
export function encode(text: string): string[] {
  const { keys, starts, ends } = fold(text);
  const words: string[] = [];
  let word = '';
  let hasKey = false;
  let shown = 0;
  let unit = 0;
  for (const key of keys) {
    const start = Math.max(starts[unit] ?? 0, shown);
    const end = ends[unit] ?? start;
    word += glue(text.slice(shown, start));
    if (hasKey) {
      words.push(word);
      word = '';
    }
    // The second key of one character (㎡ is m2) shows nothing: its source is empty here.
    const source = text.slice(start, end);
    word += source.toLowerCase() === key ? source : `${key}^${number(source)}`;
    hasKey = true;
    shown = end;
    unit += key.length;
  }
  if (hasKey) words.push(word + glue(text.slice(shown)));
  return words;
}

/** Read one word of a fragment back to the text it stands for. */
export function decode(word: string): string {
  let text = '';
  let key = '';
  let shown: string | undefined;
  let after = '';
  for (const { groups } of word.matchAll(CODED)) {
    const sign = groups?.short ?? groups?.affix;
    if (groups?.key !== undefined) key = groups.key;
    else if (groups?.override !== undefined) shown = character(groups.override);
    else if (sign !== undefined) {
      const plain = sign.length === 1 ? (LONG.get(sign) ?? '') : character(sign);
      if (key === '') text += plain;
      else after += plain;
    }
  }
  return text + (shown ?? key) + after;
}
