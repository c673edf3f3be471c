import { lineageOf } from '../../report/grammar/unit-id.ts';
import { pageMarks } from '../../report/page-marks.ts';
import { findRanges } from './ranges.ts';

/**
 * Outermost units: no phrase goes on from one into the next. On a page that is not searched itself
 * (全文), all of its article is looked through.
 */
function outermostUnits(): Element[] {
  const body = document.querySelector(`[${pageMarks.searched.html}]`);
  const within = body ?? document.querySelector('main article');
  const units = within?.querySelectorAll(`h1, h1 ~ p, [${pageMarks.unit.html}]`) ?? [];
  const isInner = (unit: Element): boolean =>
    unit.parentElement?.closest(`[${pageMarks.unit.html}]`) !== null;
  return [...units].filter((unit) => !isInner(unit));
}

/** Every place of the phrases in the report's text on this page, in the order of the text. */
export function findMatches(phrases: readonly string[]): Range[] {
  const units = outermostUnits();
  const ranges = units.flatMap((unit) => phrases.flatMap((phrase) => findRanges(unit, phrase)));
  return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

/**
 * The unit the address names or, where an index older than the page led to a unit that is gone, the
 * closest one around it: `1-2` for `1-2-3`.
 */
export function findTarget(id: string): { unit: Element | undefined; isMoved: boolean } {
  for (const at of lineageOf(id)) {
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
