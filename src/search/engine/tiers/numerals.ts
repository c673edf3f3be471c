/** Digits of numbers written in Chinese; 两 is two and 〇 zero. */
const DIGITS = '零一二三四五六七八九';
const SMALL_UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
]);
const LARGE_UNITS = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** Reads a number below ten thousand: 三千零五, 十二, 二〇二三. */
function readSmall(text: string): number {
  let sum = 0;
  let digits = '';
  for (const character of text) {
    const unit = SMALL_UNITS.get(character);
    if (unit === undefined) digits += String(DIGITS.indexOf(character));
    else {
      sum += Number(digits === '' ? 1 : digits) * unit;
      digits = '';
    }
  }
  return sum + Number(digits === '' ? 0 : digits);
}

/**
 * Reads a number written in Chinese or Arabic digits, or in both: 三万八千, 3.8万, 三点八万, 5,000.
 * @returns not a number where it is none
 */
export function readNumber(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replace(/[,，]/gu, '')
    .replace(/两/gu, '二')
    .replace(/〇/gu, '零')
    .replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)))
    .replace(/点/gu, '.');
  let sum = 0;
  let rest = plain;
  for (const [sign, unit] of [...LARGE_UNITS].reverse()) {
    const at = rest.indexOf(sign);
    if (at === -1) continue;
    sum += readDecimal(rest.slice(0, at)) * unit;
    rest = rest.slice(at + 1);
  }
  return Number((sum + (rest === '' ? 0 : readDecimal(rest))).toPrecision(12));
}

function readDecimal(text: string): number {
  const [whole = '', fraction, more] = text.split('.');
  if (more !== undefined || /[^零一二三四五六七八九十百千]/u.test(whole + (fraction ?? ''))) {
    return Number.NaN;
  }
  const digits = Array.from(fraction ?? '', (digit) => DIGITS.indexOf(digit)).join('');
  return readSmall(whole) + Number(`0.${digits === '' ? '0' : digits}`);
}

function writeSmall(value: number): string {
  let text = '';
  for (const [sign, unit] of [...SMALL_UNITS].reverse()) {
    const digit = Math.floor(value / unit) % 10;
    if (digit > 0) text += DIGITS.charAt(digit) + sign;
    else if (text !== '' && value % unit > 0 && !text.endsWith('零')) text += '零';
  }
  const ones = value % 10;
  text += ones > 0 ? DIGITS.charAt(ones) : '';
  return text.replace(/^一十/u, '十');
}

/** Writes a number of Arabic digits in Chinese as it is spoken: 三万八千, 九十九点九五. */
export function writeChinese(value: string): string {
  const [whole = '', fraction] = value.split('.');
  let text = '';
  let rest = Number(whole);
  for (const [sign, unit] of [...LARGE_UNITS].reverse()) {
    if (rest >= unit) text += writeSmall(Math.floor(rest / unit)) + sign;
    rest %= unit;
  }
  const gap = text !== '' && rest > 0 && rest < 1_000 ? '零' : '';
  text += gap + writeSmall(rest);
  if (text === '') text = '零';
  const digits = Array.from(fraction ?? '', (digit) => DIGITS.charAt(Number(digit)));
  return digits.length > 0 ? `${text}点${digits.join('')}` : text;
}

/** The zeros a decimal ends with, which are part of a version's number: 2.0. */
function endingZeros(text: string): string {
  return /[.．点][\d零〇一二三四五六七八九]*?(?<zeros>[0零〇]+)$/u.exec(text)?.groups?.zeros ?? '';
}

/**
 * The ways a report may write a number, Arabic and Chinese first: 38000, 三万八千, 3.8万, 三点八万.
 * @param text a number in any of them; what is none has no ways
 */
export function writings(text: string): string[] {
  const value = readNumber(text);
  if (Number.isNaN(value)) return [];
  const zeros = endingZeros(text).length;
  if (zeros > 0) {
    const decimals = (String(value).split('.')[1]?.length ?? 0) + zeros;
    const fixed = value.toFixed(decimals);
    return [fixed, writeChinese(fixed)];
  }
  const ways = [String(value), writeChinese(String(value))];
  for (const [sign, unit] of LARGE_UNITS) {
    const share = Number((value / unit).toPrecision(12));
    if (share < 1 || String(share).length > 7) continue;
    ways.push(`${String(share)}${sign}`, `${writeChinese(String(share))}${sign}`);
  }
  if (value === 2) ways.push('两');
  return [...new Set(ways)];
}
