/**
 * The search key of a text: letters and digits only, in one width and one case, without marks.
 * Index, query, verification and page highlight all compare keys, so punctuation, quotation marks,
 * spaces, redactions and width cannot make two of them disagree.
 */
export interface Folded {
  /** The key. Index `i` below is a UTF-16 index into it. */
  readonly keys: string;
  /** UTF-16 offset in the source where the character behind `keys[i]` starts. */
  readonly starts: readonly number[];
  /** UTF-16 offset in the source where that character ends. */
  readonly ends: readonly number[];
}

/**
 * Key of a decimal point, which is no punctuation: 2.0版 is not 20版. A letter (Lisu tone mark), so
 * that Pagefind indexes it; no Chinese text contains it.
 */
export const DECIMAL_POINT = '\uA4F8';

const INDEXED = /[\p{Alphabetic}\p{N}]/u;
const DIGIT_BEFORE = /\p{Nd}$/u;
const DIGIT_AFTER = /^\p{Nd}/u;
const cache = new Map<string, string>();

/** Key of one character (a code point): none, one or several characters (㎡ is m2). */
function keyOf(character: string): string {
  let key = cache.get(character);
  if (key === undefined) {
    const plain = character.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    key = Array.from(plain.normalize('NFC'))
      .filter((each) => INDEXED.test(each))
      .join('');
    // The cache is bounded because hostile input may hold any of a million characters.
    if (cache.size > 20_000) cache.clear();
    cache.set(character, key);
  }
  return key;
}

function isDecimalPoint(text: string, at: number): boolean {
  const character = text[at];
  if (character !== '.' && character !== '．') return false;
  return (
    DIGIT_BEFORE.test(text.slice(0, at).slice(-2)) && DIGIT_AFTER.test(text.slice(at + 1, at + 3))
  );
}

/**
 * Folds a text to its search key.
 * @param text any string; lone surrogates and control characters have no key and are skipped
 */
export function fold(text: string): Folded {
  let keys = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const key = isDecimalPoint(text, offset) ? DECIMAL_POINT : keyOf(character);
    starts.push(...Array<number>(key.length).fill(offset));
    ends.push(...Array<number>(key.length).fill(end));
    keys += key;
    offset = end;
  }
  return { keys, starts, ends };
}
