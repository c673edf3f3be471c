import { chineseNumeral } from './numerals.ts';

/** "1." opens an item, （一） a subsection; "1.5" is a figure. */
const HEADING_MARK = /^(?:\d+\.(?!\d)|（[一二三四五六七八九十]+）)/u;
/** A point opens a sentence; 一是 inside one is ordinary wording. */
const POINT_MARK = /(?<=^|[。：；])[一二三四五六七八九十]+是/gu;

/** A run-in point; numbers are offsets into its paragraph. */
export interface PointSpan {
  /** `一是` */
  readonly mark: string;
  readonly start: number;
  /** End of its leading sentence, before the full stop. */
  readonly titleEnd: number;
  readonly end: number;
}

/** The parts of one plain paragraph; numbers are offsets into its text. */
export interface ParagraphParts {
  /** `1.` or `（一）` where the paragraph opens an item or a subsection, else empty. */
  readonly mark: string;
  /** End of the heading's words, the leading sentence, before the full stop, or of the paragraph's first clause. */
  readonly titleEnd: number;
  /** End of the heading with its full stop; 0 where there is none. */
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
  const mark = HEADING_MARK.exec(text)?.[0] ?? '';
  const titleEnd = indexOf(text, mark === '' ? /[。：；]/u : /。/u, 0);
  const headingEnd = mark === '' ? 0 : Math.min(titleEnd + 1, text.length);
  const starts: { mark: string; start: number }[] = [];
  for (const { 0: pointMark, index } of text.matchAll(POINT_MARK)) {
    if (index < headingEnd || pointMark !== `${chineseNumeral(starts.length + 1)}是`) continue;
    starts.push({ mark: pointMark, start: index });
  }
  const points = starts.map(({ mark, start }, index) => ({
    mark,
    start,
    titleEnd: indexOf(text, /。/u, start),
    end: starts[index + 1]?.start ?? text.length,
  }));
  return { mark, titleEnd, headingEnd, leadEnd: starts[0]?.start ?? text.length, points };
}

/** Where `pattern` first stands from `from` on, or the text's end. */
function indexOf(text: string, pattern: RegExp, from: number): number {
  const index = text.slice(from).search(pattern);
  return index === -1 ? text.length : from + index;
}
