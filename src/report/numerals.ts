const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'] as const;

/** The characters a Chinese numeral is made of; 〇, ○ and 零 are all zero in print. */
export const NUMERAL = '[零〇○一二三四五六七八九十百千]+';

/**
 * Writes a number the way a report numbers its parts and points: 一 … 十 … 九十九 … 一百零三.
 * @param value a whole number from 1 to 9999
 * @throws RangeError for any other number
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) {
    throw new RangeError(`No Chinese numeral for ${String(value)}: expected 1 to 9999`);
  }
  const written = Array.from(String(value))
    .map((digit, index, all) => {
      const name = DIGITS.charAt(Number(digit));
      return digit === '0' ? name : `${name}${UNITS[all.length - 1 - index] ?? ''}`;
    })
    .join('');
  return written.replace(/零+/gu, '零').replace(/零$/u, '').replace(/^一十/u, '十');
}

/**
 * Reads a numeral as it is printed: 二十三, 一百零三, 一百〇三, 二〇二四 (digit by digit), 12, １２ or
 * a circled ①.
 * @returns undefined where `text` is no numeral
 */
export function readNumeral(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[〇○]/gu, '零');
  if (/^\d+$/u.test(plain)) return Number(plain);
  if (plain === '' || /[^零一二三四五六七八九十百千]/u.test(plain)) return undefined;
  if (!/[十百千]/u.test(plain)) return digitByDigit(plain);
  const value = [...plain.matchAll(/([一二三四五六七八九]?)([十百千]?)/gu)].reduce(
    (sum, [, digit = '', unit = '']) =>
      sum + (digit === '' ? Number(unit !== '') : DIGITS.indexOf(digit)) * placeValue(unit),
    0,
  );
  return canonical(plain) === chineseNumeral(value) ? value : undefined;
}

function placeValue(unit: string): number {
  return 10 ** UNITS.findIndex((name) => name === unit);
}

function digitByDigit(numeral: string): number {
  return Number(
    Array.from(numeral)
      .map((digit) => String(DIGITS.indexOf(digit)))
      .join(''),
  );
}

/** 一十二 and 一百三 are not how a report counts, 一十 for 十 is the one spelling that is let pass. */
function canonical(numeral: string): string {
  return numeral.replace(/^一十/u, '十');
}
