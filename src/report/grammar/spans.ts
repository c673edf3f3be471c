import { MARKS } from './marks.ts';
import type { Piece } from './tree.ts';

/** A first sentence longer than this is no heading. */
const LONGEST_HEADING = 60;
/** The lowest mark whose first sentence is a heading. */
const LOWEST_HEADING = MARKS.item.rank;

/** The parts of a piece; numbers are offsets into its paragraph's text. */
export interface Spans {
  /** End of the mark, with the space after it; the start where there is none. */
  readonly markEnd: number;
  /** End of its title: the words it is known by, without full stop. */
  readonly titleEnd: number;
  /** End of its heading, with the full stop; the start where it has none. */
  readonly headingEnd: number;
}

/**
 * Reads the parts of a piece as written: "1.标题。正文。". The leading sentence of a marked unit is
 * its heading, if it is short; an unmarked paragraph is known by its bold lead or its first clause.
 */
export function spansOf({ name, start, end, text, mark, level }: Piece, boldLead = 0): Spans {
  const markEnd = mark?.end ?? 0;
  const at = (offset: number): number => Math.min(start + offset, end);
  if (name === 'heading' || level !== undefined) {
    return { markEnd: at(markEnd), titleEnd: at(endOfWords(text)), headingEnd: end };
  }
  if (mark === undefined) {
    const clause = boldLead > 0 ? endOfWords(text.slice(0, boldLead)) : indexOf(text, /[。：；]/u);
    return { markEnd: start, titleEnd: at(clause), headingEnd: start };
  }
  const sentence = indexOf(text, /[。！？]/u);
  const titleEnd = at(sentence === text.length ? endOfWords(text) : sentence);
  const { rank, runsOn } = MARKS[mark.name];
  const isHeading = rank <= LOWEST_HEADING && !runsOn && sentence - markEnd <= LONGEST_HEADING;
  return { markEnd: at(markEnd), titleEnd, headingEnd: isHeading ? at(sentence + 1) : start };
}

/** Where the words of a text end, before the punctuation that closes it. */
function endOfWords(text: string): number {
  return text.replace(/[。，；：]$/u, '').length;
}

function indexOf(text: string, pattern: RegExp): number {
  const index = text.search(pattern);
  return index === -1 ? text.length : index;
}
