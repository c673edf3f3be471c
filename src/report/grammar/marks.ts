import { chineseNumeral, NUMERAL, readNumeral } from '../numerals.ts';

/** What a mark can be. */
export type MarkName =
  | 'book'
  | 'chapter'
  | 'division'
  | 'article'
  | 'part'
  | 'subsection'
  | 'item'
  | 'subitem'
  | 'circle'
  | 'ordinal'
  | 'point'
  | 'must'
  | 'dash';

/** What the grammar knows of one kind of mark. */
export interface MarkKind {
  /** The mark at the start of a text; group 1 is its number, group 2 the 之一 of a 条. */
  readonly pattern: RegExp;
  /** Level it has where nothing in the document says otherwise; 0 is the highest. */
  readonly rank: number;
  /** Its letter in ids. */
  readonly letter: string;
  /** Its place as cited in Chinese, of its number and its mark as printed. */
  readonly cite: (number: number, mark: string) => string;
  /** True where what follows the mark makes it ordinary wording, unless it is confirmed later. */
  readonly weak?: (rest: string, number: number) => boolean;
  /** A mark of words: never alone, and a series of it belongs to the very paragraph before. */
  readonly words?: true;
  /** Goes on counting from one chapter to the next, so a section may begin with any number. */
  readonly runsOn?: true;
}

/** Words that count where numerals could. */
const ORDINALS: Record<string, number> = { 首先: 1, 其次: 2, 再次: 3 };
/** 最后 is whatever number is due. */
export const LAST = Infinity;

const inQuotes = (_: number, mark: string): string => `“${mark.replace(/[，、：:,.．\s]+$/u, '')}”`;
const ofStatute = (_: number, mark: string): string => mark.trim();
/** 第八条规定…, 第一章的… are wording. */
const refers = (rest: string): boolean => /^(?:规定|所|第|的|、|和|及|至|中|款)/u.test(rest);
/** 三、四线城市 and 一、二、三级医院 are wording. */
const enumerates = (rest: string, number: number): boolean => {
  const next = new RegExp(`^(${NUMERAL})[、线级类等季档流产]`, 'u').exec(rest)?.[1];
  return next !== undefined && readNumeral(next) === number + 1;
};
/** 1.5万 and 2.0版 are figures; 2.2024年 is item 2, and item 21 may be 21.5+2驿站. */
const isFigure = (rest: string, number: number): boolean =>
  (number === 1 ? /^\d/u : /^\d+(?:[万亿千百%％‰倍个元吨米平公版.。，；]|$)/u).test(rest);
/** 一是一，二是二。 is a saying. */
const isSaying = (rest: string): boolean => new RegExp(`^${NUMERAL}`, 'u').test(rest);

const opening = (source: string): RegExp => new RegExp(`^${source.replaceAll('N', NUMERAL)}`, 'u');

/** Every kind of mark, highest level first. */
export const MARKS: Readonly<Record<MarkName, MarkKind>> = {
  // 第一编
  book: { pattern: opening('第(N)编'), rank: 0, letter: 'b', cite: ofStatute, weak: refers },
  // 第一章 总则
  chapter: { pattern: opening('第(N)章'), rank: 1, letter: 'c', cite: ofStatute, weak: refers },
  // 第一节 一般规定
  division: { pattern: opening('第(N)节'), rank: 2, letter: 'd', cite: ofStatute, weak: refers },
  // 第五十三条之一
  article: {
    pattern: opening('第(N)条(?:之(N))?'),
    rank: 3,
    letter: 'a',
    cite: ofStatute,
    weak: refers,
    runsOn: true,
  },
  // 一、
  part: { pattern: opening('(N)[、.．]'), rank: 4, letter: 'n', cite: inQuotes, weak: enumerates },
  // （一） or (一)
  subsection: {
    pattern: opening('[（(](N)[）)]'),
    rank: 5,
    letter: 's',
    cite: (number) => `（${chineseNumeral(number)}）`,
  },
  // 1. 1、 1： １．
  item: {
    pattern: opening('([0-9０-９]{1,3})[.．、：:]'),
    rank: 6,
    letter: 'i',
    cite: (number) => `第${String(number)}条`,
    weak: isFigure,
  },
  // （1） or (1)
  subitem: {
    pattern: opening('[（(]([0-9０-９]{1,3})[）)]'),
    rank: 7,
    letter: 'e',
    cite: (number) => `（${String(number)}）`,
  },
  // ①
  circle: {
    pattern: opening('([①-⑳㉑-㉟㊱-㊿])'),
    rank: 8,
    letter: 'o',
    cite: (_, text) => text.trim(),
  },
  // 第一， 首先，
  ordinal: {
    pattern: opening('(?:[第其](N)|(?<word>首先|其次|再次|最后))[，、：,:]'),
    rank: 9,
    letter: 'f',
    cite: inQuotes,
    words: true,
  },
  // 一是
  point: {
    pattern: opening('(N)是'),
    rank: 10,
    letter: 't',
    cite: inQuotes,
    weak: isSaying,
    words: true,
  },
  // 一要
  must: { pattern: opening('(N)要'), rank: 10, letter: 'y', cite: inQuotes, words: true },
  // ——
  dash: {
    pattern: opening('(?:[—─－]{2}|--)'),
    rank: 11,
    letter: 'm',
    cite: (number) => `第${String(number)}个“——”`,
    words: true,
  },
};

/** A mark found at the start of a text; it counts only where its series says so. */
export interface Mark {
  readonly name: MarkName;
  /** As printed, without the space after it. */
  readonly text: string;
  /** Its number; `LAST` for 最后 and undefined for ——, which are whatever is due. */
  readonly number: number | undefined;
  /** The 1 of 第五十三条之一, else 0. */
  readonly sub: number;
  /** Offset of what it marks. */
  readonly end: number;
  /** Reads like ordinary wording, so it takes more than being due. */
  readonly weak: boolean;
}

const NAMES = Object.keys(MARKS) as MarkName[];

/** Reads the mark that opens `text`, or undefined where none does. */
export function readMark(text: string): Mark | undefined {
  for (const name of NAMES) {
    const { pattern, weak } = MARKS[name];
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = numberOf(match);
    if (number === 0 || (number === undefined && name !== 'dash')) continue;
    const rest = text.slice(match[0].length);
    return {
      name,
      text: match[0],
      number,
      sub: readNumeral(match[2] ?? '') ?? 0,
      end: match[0].length + (/^\s*/u.exec(rest)?.[0].length ?? 0),
      weak: weak?.(rest, number ?? 0) ?? false,
    };
  }
  return undefined;
}

function numberOf(match: RegExpExecArray): number | undefined {
  const word = match.groups?.word;
  return word === undefined ? readNumeral(match[1] ?? '') : (ORDINALS[word] ?? LAST);
}
