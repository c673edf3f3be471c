import { chineseNumeral } from '../report/numerals.ts';

/** "1." opens an item; "1.5" is a figure. */
const ITEM_MARK = /^\d+\.(?!\d)/u;
/** A point opens a sentence; 一是 inside one is ordinary wording. */
const POINT_MARK = /(?<=^|[。：；])[一二三四五六七八九十]+是/gu;
/** A paragraph without heading is known by its opening words, at most this many characters. */
const OPENING_LENGTH = 24;

/** A run-in point and where it starts and ends in its paragraph. */
export interface PointSpan {
  readonly mark: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of one plain paragraph; numbers are offsets into its text. */
export interface ParagraphParts {
  /** `1.` where the paragraph opens an item, else empty. */
  readonly mark: string;
  /** The item's leading sentence without full stop, or the paragraph's opening words. */
  readonly title: string;
  /** End of the item's heading with its full stop; 0 where there is none. */
  readonly headingEnd: number;
  /** End of the text between the heading and the first point. */
  readonly leadEnd: number;
  readonly points: readonly PointSpan[];
}

/**
 * Reads the structure of a paragraph as officials write it: "1.标题。正文。一是…。二是…。".
 * Points count only in sequence from 一是, so a stray 三是 stays plain text.
 */
export function parseParagraph(text: string): ParagraphParts {
  const mark = ITEM_MARK.exec(text)?.[0] ?? '';
  const headingEnd = mark === '' ? 0 : sentenceEnd(text);
  const points: PointSpan[] = [];
  for (const { 0: pointMark, index } of text.matchAll(POINT_MARK)) {
    if (index < headingEnd || pointMark !== `${chineseNumeral(points.length + 1)}是`) continue;
    const title = leadingSentence(text.slice(index + pointMark.length));
    points.push({ mark: pointMark, title, start: index, end: text.length });
  }
  return {
    mark,
    title: mark === '' ? openingWords(text) : leadingSentence(text.slice(mark.length)),
    headingEnd,
    leadEnd: points[0]?.start ?? text.length,
    points: points.map((point, index) => ({
      ...point,
      end: points[index + 1]?.start ?? point.end,
    })),
  };
}

function sentenceEnd(text: string): number {
  const stop = text.indexOf('。');
  return stop === -1 ? text.length : stop + 1;
}

function leadingSentence(text: string): string {
  return text.slice(0, sentenceEnd(text)).replace(/。$/u, '');
}

function openingWords(text: string): string {
  const clause = text.split(/[。：；]/u, 1).join('');
  return clause.length > OPENING_LENGTH ? `${clause.slice(0, OPENING_LENGTH)}…` : clause;
}
