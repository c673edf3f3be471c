import { KINDS } from '../kinds.ts';
import { FORMS, isNameLike, isSalutation, type Line } from './lines.ts';
import { readMark } from './marks.ts';

/** A line of a document's head, by its index. */
export interface HeadLine {
  readonly line: number;
  readonly text: string;
}

/** What stands above the text of a document. */
export interface Head {
  /** The title in its lines; empty where there is none. */
  readonly title: readonly HeadLine[];
  readonly subtitle: readonly HeadLine[];
  /** ——2024年1月8日在某市第九届人民代表大会第四次会议上 */
  readonly date?: HeadLine;
  /** 某市市长 李　某 */
  readonly speaker?: HeadLine;
}

/** A title that ends in the name of a kind of document needs no second line. */
const COMPLETE = new RegExp(`(?:${KINDS.join('|')})(?:[（(].*[）)])?$`, 'u');
/** An office and a name are at most this long. */
const LONGEST_NAME = 24;
/** 某政发〔2024〕1号 */
const DOCUMENT_NUMBER = /[〔［[]\d{4}[〕］\]]\d+号$/u;

/**
 * Reads the head of a document: title, subtitle, date and speaker, down to its first sentence, mark
 * or salutation.
 * @param lines its lines without empty ones
 * @param titled whether the title is known, so that the first line need not be it
 * @returns the head and how many lines it takes
 */
export function readHead(lines: readonly Line[], titled: boolean): { head: Head; length: number } {
  const title: HeadLine[] = [];
  const subtitle: HeadLine[] = [];
  const rest: { date?: HeadLine; speaker?: HeadLine } = {};
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    const own = { line: index, text };
    const isFirst = index === 0 && (!titled || followsHead(lines, 0));
    if (!isHeadLine(line, text, isFirst)) break;
    if (isFirst) {
      title.push(...text.split('\n').map((part) => ({ line: index, text: part.trim() })));
    } else if (FORMS.dateLine.test(text) && rest.date === undefined && !endsSentence(text)) {
      rest.date = own;
    } else if (!isNameLike(text)) {
      break;
    } else if (/^(?:[—─－]{2}|[（(])/u.test(text) || DOCUMENT_NUMBER.test(text)) {
      subtitle.push(own);
    } else if (goesOn(title, rest.date) && (line.align === 'center' || followsHead(lines, index))) {
      title.push(own);
    } else if (
      rest.speaker === undefined &&
      text.length <= LONGEST_NAME &&
      (rest.date || followsHead(lines, index))
    ) {
      rest.speaker = own;
    } else {
      break;
    }
    length = index + 1;
  }
  return { head: { title, subtitle, ...rest }, length };
}

function isHeadLine({ block, heading }: Line, text: string, isFirst: boolean): boolean {
  if (block || (!isFirst && heading !== undefined && heading > 1)) return false;
  if (isSalutation(text) || FORMS.contents.test(text)) return false;
  const mark = readMark(text);
  if (mark !== undefined && mark.name !== 'dash' && !mark.weak) return false;
  return !(isFirst && (endsSentence(text) || text.length > 80));
}

function endsSentence(text: string): boolean {
  return /[。；：！？:;!?]$/u.test(text);
}

function goesOn(title: readonly HeadLine[], date: HeadLine | undefined): boolean {
  return title.length > 0 && date === undefined && !COMPLETE.test(title.at(-1)?.text ?? '');
}

/** Whether more of the head comes after a line: a date, another name, or a salutation. */
function followsHead(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]?.text.trim() ?? '';
  if (isSalutation(next) || FORMS.dateLine.test(next)) return true;
  return (
    isNameLike(next) && readMark(next) === undefined && index < 8 && followsHead(lines, index + 1)
  );
}
