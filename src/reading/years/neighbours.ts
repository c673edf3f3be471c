import type { Report, Section } from '../../report/report.ts';
import { similarity } from './similar.ts';

/** A report as far as its neighbours are told by it. */
type Known = Pick<Report, 'title' | 'year' | 'kind' | 'publisher'>;
type KnownSection = Pick<Section, 'title' | 'order' | 'outline'>;

/** The reports beside one in the years. */
export interface Neighbours<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Below this two sections are about different things, and only their place is the same. */
const ALIKE = 0.25;

const byKind = new WeakMap<readonly Known[], Map<string, Known[]>>();

/**
 * Returns the reports of the same kind in the nearest years before and after one. Where a year has
 * several, as of several offices, the one of the same publisher with the nearest title is meant.
 * @param reports all of them
 */
export function neighbours<T extends Known>(reports: readonly T[], report: T): Neighbours<T> {
  const grouped = byKind.get(reports) ?? Map.groupBy(reports, ({ kind }) => kind);
  byKind.set(reports, grouped);
  const same = ((grouped.get(report.kind) ?? []) as T[]).filter(
    ({ publisher }) => publisher === report.publisher,
  );
  const nearest = (candidates: readonly T[]): T | undefined => {
    const distance = Math.min(...candidates.map(({ year }) => Math.abs(year - report.year)));
    return best(
      candidates.filter(({ year }) => Math.abs(year - report.year) === distance),
      ({ title }) => similarity(title, report.title),
    );
  };
  return {
    before: nearest(same.filter(({ year }) => year < report.year)),
    after: nearest(same.filter(({ year }) => year > report.year)),
  };
}

/** What makes a section the same as another year's: in the words a reader is told. */
export type Sameness = '标题相同' | '文字最接近' | '位置相同';

/**
 * Finds the section of another report that says the same as one: of equal title, else the nearest by
 * the words of its headings, else the one at its place.
 */
export function sameSection<T extends KnownSection>(
  section: KnownSection,
  others: readonly T[],
): { readonly section: T; readonly by: Sameness } | undefined {
  const near = ({ order }: T): number => -Math.abs(order - section.order);
  const equal = best(
    others.filter(({ title }) => title === section.title),
    near,
  );
  if (equal !== undefined) return { section: equal, by: '标题相同' };
  // An opening has a heading of ours only.
  const titled = section.order === 0 ? [] : others.filter(({ order }) => order > 0);
  const likeness = (other: T): number =>
    (similarity(section.title, other.title) + similarity(headings(section), headings(other))) / 2;
  const alike = best(titled, likeness);
  if (alike !== undefined && likeness(alike) >= ALIKE) return { section: alike, by: '文字最接近' };
  const placed = others.find(({ order }) => order === section.order);
  return placed && { section: placed, by: '位置相同' };
}

function headings({ title, outline }: KnownSection): string {
  return [title, ...outline.map((entry) => entry.title)].join('\n');
}

/** The first of those with the highest score. */
function best<T>(candidates: readonly T[], score: (candidate: T) => number): T | undefined {
  let found: { candidate: T; score: number } | undefined;
  for (const candidate of candidates) {
    const own = score(candidate);
    if (found === undefined || own > found.score) found = { candidate, score: own };
  }
  return found?.candidate;
}
