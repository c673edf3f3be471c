import type { Place } from '../text/locate.ts';
import type { Segment } from './types.ts';

/** Characters (UTF-16 units) of text kept around the first place, and in the whole excerpt. */
const BEFORE = 24;
const LENGTH = 100;
const BREAK = /[。；！？]/u;

/** Never cut between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function startOf(text: string, from: number, first: number): number {
  if (first - from <= BEFORE) return from;
  const earliest = first - BEFORE;
  for (let at = first - 1; at >= earliest; at -= 1) if (BREAK.test(text.charAt(at))) return at + 1;
  return whole(text, earliest);
}

/**
 * An excerpt around the first place, with exactly the places marked.
 * @param text the run the unit lies in
 * @param from where the unit starts in it
 * @param to where the unit ends in it, or the last place does
 * @param places in order, without overlaps; at least one
 */
export function excerpt(
  text: string,
  from: number,
  to: number,
  places: readonly Place[],
): Segment[] {
  const first = places[0];
  if (first === undefined) return [];
  const start = startOf(text, from, first.start);
  const end = whole(text, Math.min(to, Math.max(start + LENGTH, first.end)));
  const segments: Segment[] = [];
  let at = start;
  function add(until: number, marked: boolean): void {
    if (until > at) segments.push({ text: text.slice(at, until), marked });
    at = Math.max(at, until);
  }
  if (start > from) segments.push({ text: '…', marked: false });
  for (const place of places.filter((each) => each.end <= end)) {
    add(place.start, false);
    add(place.end, true);
  }
  add(end, false);
  if (end < to) segments.push({ text: '…', marked: false });
  return segments;
}
