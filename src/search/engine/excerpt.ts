import type { Place } from '../text/locate.ts';
import type { Segment } from './types.ts';

/** Characters (UTF-16 units) of text kept around the first place, and in the whole excerpt. */
const BEFORE = 24;
const LENGTH = 100;
const BREAK = /[。；！？]/u;
/** Signs that belong to what is left out before them. */
const CLOSING = /[，、：.”’》）]/u;

/** Never cut between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function startOf(text: string, from: number, first: number): number {
  if (first - from <= BEFORE) return from;
  const earliest = first - BEFORE;
  for (let at = first - 1; at >= earliest; at -= 1) if (BREAK.test(text.charAt(at))) return at + 1;
  let start = whole(text, earliest);
  while (start < first && CLOSING.test(text.charAt(start))) start += 1;
  return start;
}

/** The stretches shown around the given places, in order; those that touch are one. */
function pieces(text: string, unit: Place, around: readonly Place[]): Place[] {
  const shown: Place[] = [];
  for (const place of around) {
    const start = startOf(text, unit.start, place.start);
    const length = LENGTH / around.length;
    const end = whole(text, Math.min(unit.end, Math.max(start + length, place.end)));
    const last = shown.at(-1);
    if (last !== undefined && start <= last.end) {
      shown.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
    } else shown.push({ start, end });
  }
  return shown;
}

/**
 * An excerpt with exactly the places marked.
 * @param text the run the unit lies in
 * @param unit where the unit starts and ends in it, or the last place does
 * @param places in order, without overlaps
 * @param around places the excerpt has to show, in order: the first of each word that was sought
 */
export function excerpt(
  text: string,
  unit: Place,
  places: readonly Place[],
  around: readonly Place[],
): Segment[] {
  const segments: Segment[] = [];
  let at = unit.start;
  function add(until: number, marked: boolean): void {
    if (until > at) segments.push({ text: text.slice(at, until), marked });
    at = Math.max(at, until);
  }
  for (const { start, end } of pieces(text, unit, around)) {
    if (start > at) segments.push({ text: '…', marked: false });
    at = start;
    for (const place of places.filter((each) => each.start >= start && each.end <= end)) {
      add(place.start, false);
      add(place.end, true);
    }
    add(end, false);
  }
  if (at < unit.end) segments.push({ text: '…', marked: false });
  return segments;
}
