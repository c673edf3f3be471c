import { pathOf } from '../format/record.ts';
import { fold } from '../text/fold.ts';
import { isLiteral, type Found } from './verify.ts';

/** Weights of what makes a unit answer a query well; a place more counts a little. */
const PAGE_TITLE = 40;
const UNIT_TITLE = 20;
const SIGN_FOR_SIGN = 10;
const PLACE = 3;

/** How well a unit answers phrases it holds: in a title, sign for sign, often. */
export function relevance(found: Found): number {
  const { page, run, id, standing } = found;
  const title = fold(pathOf(page, id).slice(-1).join('')).keys;
  const isTitle = standing.some(({ phrase }) => title.includes(phrase.keys));
  const isPageTitle = id === '' && page.runs[0] === run;
  return (
    (isPageTitle ? PAGE_TITLE : 0) +
    (isTitle ? UNIT_TITLE : 0) +
    (standing.some((each) => isLiteral(run, each)) ? SIGN_FOR_SIGN : 0) +
    PLACE * Math.min(4, Math.log2(standing.length))
  );
}

/** Hits of a report shown at first where there are hits in several. */
const OF_A_REPORT = 3;

/** A unit that is to be shown, and how well it answers. */
export interface Ranked {
  readonly found: Found;
  /** Place among the phrases of the likeliest it holds, from 0. */
  readonly likelihood: number;
  readonly score: number;
}

const byLikelihood = (a: Ranked, b: Ranked): number => a.likelihood - b.likelihood;
const byScore = (a: Ranked, b: Ranked): number => byLikelihood(a, b) || b.score - a.score;

/**
 * Chooses what is shown: the reports' units together, the report with the best first, of each the
 * best.
 * @param units as they stand in the library, the newest report first
 * @param limit units shown; without one, all of every report
 * @param opened slugs of reports of which all are shown
 */
export function choose(
  units: readonly Ranked[],
  order: 'relevance' | 'year',
  limit: number,
  opened: readonly string[],
): Ranked[] {
  const reports = new Map<string, Ranked[]>();
  for (const unit of units) {
    const slug = unit.found.page.report;
    const own = reports.get(slug);
    if (own === undefined) reports.set(slug, [unit]);
    else own.push(unit);
  }
  const groups = [...reports].map(([slug, own]) => {
    const isWhole = reports.size === 1 || limit === Infinity || opened.includes(slug);
    const best = [...own].sort(byScore);
    // All of a report are shown as they are read.
    return { best, shown: isWhole ? [...own].sort(byLikelihood) : best.slice(0, OF_A_REPORT) };
  });
  if (order === 'relevance') {
    groups.sort(({ best: [a] }, { best: [b] }) => (a && b ? byScore(a, b) : 0));
  }
  return groups.flatMap(({ shown }) => shown).slice(0, limit);
}
