import { fold } from '../../text/fold.ts';
import type { Place } from '../../text/locate.ts';
import { toHit } from '../hit.ts';
import { SearchLoadError } from '../load-error.ts';
import type { Session } from '../session.ts';
import type { Tier } from '../types.ts';
import type { Near, NearUnits } from './near.ts';

/** Phrases that an excerpt has to show. */
const SHOWN = 4;
/** Units are shown that are not much worse than the best. */
const SHARE = 0.35;

interface Options {
  /** Addresses of the units found by the tiers before. */
  readonly seen: ReadonlySet<string>;
  /** Hits shown. */
  readonly limit: number;
  readonly session: Pick<Session, 'missing'>;
  /** Whether units that lack some of it are an answer. */
  readonly mayLack: boolean;
}

/** Whether a unit holds all that the query is about, word by word. */
function holdsAll({ found }: Near, subjects: readonly string[]): boolean {
  const held = new Set(found.standing.map(({ phrase }) => phrase.keys));
  return subjects.every((subject) => held.has(fold(subject).keys));
}

/** The first place of each of the first few phrases, in the order of the text. */
function firstPlaces({ standing }: Near['found']): Place[] {
  const fromEnd = [...standing].reverse();
  const first = new Map(fromEnd.map(({ phrase, place }) => [phrase.keys, place]));
  return [...first.values()].sort((a, b) => a.start - b.start).slice(0, SHOWN);
}

/**
 * The units that hold all that a query is about or, where none does, most of it.
 */
export function wordsTier(
  { subjects, units }: NearUnits,
  { seen, limit, session: { missing }, mayLack }: Options,
): Tier {
  const fresh = units.filter(({ found: { page, id } }) => !seen.has(`${page.url}#${id}`));
  const whole = fresh.filter((unit) => holdsAll(unit, subjects));
  const best = fresh[0]?.score ?? 0;
  const close = fresh.filter(({ score }) => score >= best * SHARE);
  const chosen = whole.length > 0 || !mayLack ? whole : close;
  if (chosen.length === 0 && mayLack && missing.length > 0) {
    throw new SearchLoadError('A record could not be read');
  }
  const shown = chosen.slice(0, limit);
  const counts: Record<string, number> = {};
  for (const { found } of chosen) counts[found.page.report] = (counts[found.page.report] ?? 0) + 1;
  return {
    kind: whole.length > 0 ? 'all' : 'some',
    phrases: subjects,
    hits: shown.map(({ found, missing: lacking }) => toHit(found, firstPlaces(found), lacking)),
    units: chosen.length,
    places: chosen.length,
    counts,
    rest: {},
    isLiteral: false,
    unread: 0,
    missing,
    isCut: false,
  };
}
