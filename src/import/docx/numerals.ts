/**
 * Word's number formats (ECMA-376-1, 17.18.59 ST_NumberFormat) that Chinese documents use. A list
 * names its numbers one by one; past its end Word writes plain figures.
 */
const LISTS: Readonly<Record<string, string>> = {
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedCircleChinese: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
};

const PLAIN = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const LEGAL_JAPANESE = '〇壱弐参四五六七八九';

type Write = (value: number) => string;

/** Formats that follow a rule. */
const RULES: Readonly<Record<string, Write>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${String(value)} -`,
  none: () => '',
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  // From 100 on Word writes digits with a circle, U+25CB.
  chineseCounting: (value) =>
    value < 100 ? counted(value, PLAIN, '十百千') : digits(value, '○一二三四五六七八九'),
  taiwaneseCounting: (value) =>
    value < 100 ? counted(value, PLAIN, '十百千') : digits(value, '○一二三四五六七八九'),
  chineseCountingThousand: (value) => counted(value, PLAIN, '十百千'),
  taiwaneseCountingThousand: (value) => counted(value, `零${PLAIN.slice(1)}`, '十百千'),
  japaneseCounting: (value) =>
    counted(value, PLAIN, '十百千').replaceAll(/一(?=[十百千])|〇/gu, ''),
  chineseLegalSimplified: (value) => counted(value, LEGAL, '拾佰仟', true),
  ideographLegalTraditional: (value) => counted(value, LEGAL_TRADITIONAL, '拾佰仟', true),
  japaneseLegal: (value) => counted(value, LEGAL_JAPANESE, '拾百阡', true),
  ideographDigital: (value) => digits(value, PLAIN),
  japaneseDigitalTenThousand: (value) => digits(value, PLAIN),
  taiwaneseDigital: (value) => digits(value, '○一二三四五六七八九'),
  ideographZodiacTraditional: (value) =>
    pick(LISTS.ideographTraditional, value - 1) + pick(LISTS.ideographZodiac, value - 1),
};

/** A number as Word prints it. */
export interface Numeral {
  readonly text: string;
  /** Programs agree on it; false for formats not known here and for numbers above 99. */
  readonly certain: boolean;
}

/** Writes a number in one of Word's formats. */
export function writeNumeral(format: string, value: number): Numeral {
  const list = LISTS[format];
  if (list !== undefined) {
    const inside = value >= 1 && value <= list.length;
    return { text: inside ? pick(list, value - 1) : String(value), certain: inside };
  }
  const rule = RULES[format];
  const isFigure = rule === String || rule === fullWidth;
  return {
    text: (rule ?? String)(value),
    certain: rule !== undefined && (isFigure || (value >= 1 && value <= 99)),
  };
}

/** The sign at a place of a row that starts over at its end. */
function pick(row = '', place: number): string {
  return row.charAt(((place % row.length) + row.length) % row.length);
}

function digits(value: number, row: string): string {
  return String(value).replaceAll(/\d/gu, (digit) => row.charAt(Number(digit)));
}

/**
 * Counts with units: 一百〇一, 二十, 十一.
 * @param row the signs of 0 to 9
 * @param units the signs of 10, 100 and 1000
 * @param leadingOne 10 to 19 open with a one: 壹拾
 */
function counted(value: number, row: string, units: string, leadingOne = false): string {
  if (value < 1 || value > 9999) return digits(value, row);
  const figures = String(value);
  const text = Array.from(figures, (figure, index) => {
    if (figure === '0') return row.charAt(0);
    return row.charAt(Number(figure)) + pickUnit(units, figures.length - index - 2);
  }).join('');
  const zero = row.charAt(0);
  const joined = text
    .replace(new RegExp(`${zero}+$`, 'u'), '')
    .replaceAll(new RegExp(`${zero}+`, 'gu'), zero);
  return leadingOne || value > 19 ? joined : joined.replace(/^一(?=十)/u, '');
}

function pickUnit(units: string, place: number): string {
  return place < 0 ? '' : units.charAt(place);
}

function fullWidth(value: number): string {
  return digits(value, '０１２３４５６７８９');
}

/** A … Z, AA … ZZ, AAA: Word repeats the letter. */
function letters(value: number, first: 'A' | 'a'): string {
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    const times = Math.floor(rest / worth);
    text += sign.repeat(times);
    rest -= worth * times;
  }
  return text;
}
