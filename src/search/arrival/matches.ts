import { findRanges } from './ranges.ts';

/** Outermost units: no phrase goes on from one into the next. */
const UNITS = 'h1, h2.section-title, .item, .paragraph';

/** Every place of the phrases in the report's text on this page, in the order of the text. */
export function findMatches(phrases: readonly string[]): Range[] {
  const units = [...document.querySelectorAll(`main article :is(${UNITS})`)];
  const ranges = units.flatMap((unit) => phrases.flatMap((phrase) => findRanges(unit, phrase)));
  return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

/**
 * The unit the address names or, where an index older than the page led to a unit that is gone, the
 * closest one around it: `1-2` for `1-2-3`.
 */
export function findTarget(id: string): { unit: Element | undefined; isMoved: boolean } {
  for (let at = id; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('-')))) {
    const unit = document.getElementById(at);
    if (unit !== null) return { unit, isMoved: at !== id };
  }
  return { unit: undefined, isMoved: id !== '' };
}

/** Scrolls a place into view, clear of what lies over the page at its top and bottom. */
export function reveal(range: Range, top: number, bottom: number): void {
  const box = range.getBoundingClientRect();
  if (box.top >= top && box.bottom <= bottom) return;
  scrollBy({ top: box.top - top - (bottom - top) / 3, behavior: 'instant' });
}
