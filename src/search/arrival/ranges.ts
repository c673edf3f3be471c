import { pageMarks } from '../../report/page-marks.ts';
import { locate, type Place } from '../text/locate.ts';
import { GAP } from './address.ts';

/** What no search finds and no highlight marks: notes and furniture. */
const IGNORED = `[${pageMarks.apart.html}]`;

interface Piece {
  readonly node: Text;
  /** Offset of the node's text in the joined text. */
  readonly start: number;
}

function join(root: Element): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ALL, (node) => {
    const skipped = node instanceof Element && node.matches(IGNORED);
    return skipped ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** The piece an offset lies in; at a border the earlier one when it ends a range. */
function pieceAt(pieces: readonly Piece[], offset: number, isEnd: boolean): Piece | undefined {
  const before = pieces.filter(({ start }) => (isEnd ? start < offset : start <= offset));
  return before[before.length - 1];
}

/** Places of a phrase; of one that is carried without its middle, from its beginning to its end. */
function placesOf(text: string, phrase: string): Place[] {
  const [head = '', tail] = phrase.split(GAP);
  const starts = locate(text, head);
  if (tail === undefined) return starts;
  const ends = locate(text, tail);
  return starts.flatMap(({ start, end: after }) => {
    const end = ends.find((place) => place.start >= after)?.end;
    return end === undefined ? [] : [{ start, end }];
  });
}

/**
 * Ranges of all places of a phrase in an element, for the CSS Custom Highlight API. The document is
 * not changed. Places are found as the search finds them: over inline elements, with punctuation,
 * spaces and width ignored, and never in notes or furniture.
 * @param root usually the unit a hit links to; a phrase does not leave it
 * @param phrase one of the hit's phrases
 */
export function findRanges(root: Element, phrase: string): Range[] {
  const { text, pieces } = join(root);
  return placesOf(text, phrase).flatMap(({ start, end }) => {
    const first = pieceAt(pieces, start, false);
    const last = pieceAt(pieces, end, true);
    if (first === undefined || last === undefined) return [];
    const range = root.ownerDocument.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return [range];
  });
}
