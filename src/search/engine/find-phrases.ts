import type { Page } from '../format/record.ts';
import type { Phrase } from '../text/locate.ts';
import { findCandidates } from './candidates.ts';
import { toHit } from './hit.ts';
import { SearchLoadError } from './load-error.ts';
import type { Query } from './query.ts';
import { choose, relevance, type Ranked } from './rank.ts';
import type { Session } from './session.ts';
import type { PhraseTier } from './tier.ts';
import { LIMIT, type SearchOptions, type Tier } from './types.ts';
import { holds, isLiteral, unitsWith } from './verify.ts';

/** Records read at first, so that the reader has something, and at once after that. */
const FIRST = 6;
const AT_ONCE = 24;
/** Milliseconds after which what was found since is shown. */
const NEWS = 300;

/** A query under way. */
export interface Run {
  readonly query: Query;
  readonly session: Session;
  readonly options: SearchOptions;
  /** Addresses of the units found so far. */
  readonly seen: Set<string>;
}

const urlOf = ({ found: { page, id } }: Ranked): string => `${page.url}#${id}`;
const reportOf = ({ found }: Ranked): string => found.page.report;

/** The pages that may hold any of the phrases, a few records at first. */
async function* candidatePages(
  session: Session,
  phrases: readonly Phrase[],
): AsyncGenerator<{ pages: readonly Page[]; unread: number }> {
  const found = await Promise.all(phrases.map(({ keys }) => findCandidates(session, keys)));
  const held = new Set(found.flat());
  const ids = [...session.library.reports.keys()].filter((id) => held.has(id));
  for (let at = 0; at < ids.length;) {
    const batch = ids.slice(at, at + (at === 0 ? FIRST : AT_ONCE));
    at += batch.length;
    yield { pages: await session.read(batch), unread: ids.length - at };
  }
}

function countBy(
  units: readonly Ranked[],
  count: (unit: Ranked) => number,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const unit of units) counts[reportOf(unit)] = (counts[reportOf(unit)] ?? 0) + count(unit);
  return counts;
}

function toTier(
  kind: PhraseTier['kind'],
  phrases: readonly Phrase[],
  units: readonly Ranked[],
  state: Pick<Tier, 'unread' | 'isCut' | 'missing'>,
  { order = 'relevance', limit = LIMIT, opened = [] }: SearchOptions,
): Tier {
  const chosen = choose(units, order, limit, opened);
  const shown = new Set(chosen);
  const counts = countBy(units, ({ found }) => found.standing.length);
  const present = new Set(units.flatMap(({ found }) => found.standing.map((each) => each.phrase)));
  return {
    kind,
    phrases: phrases.filter((phrase) => present.has(phrase)).map(({ text }) => text),
    hits: chosen.map(({ found }) => toHit(found)),
    units: units.length,
    places: Object.values(counts).reduce((sum, each) => sum + each, 0),
    counts,
    rest: countBy(
      units.filter((unit) => !shown.has(unit)),
      () => 1,
    ),
    isLiteral: units.every(({ found: { run, standing } }) =>
      standing.every((each) => isLiteral(run, each)),
    ),
    ...state,
  };
}

/**
 * Units that hold phrases of a tier, as they are found: candidates from the index, verified in the
 * text, ranked. Each turn of phrases only where the one before found nothing.
 * @throws SearchLoadError where nothing was found, and a record could not be loaded
 */
export async function* findPhrases(
  { kind, turns, inNotes = false }: PhraseTier,
  { query, session, options, seen }: Run,
): AsyncGenerator<Tier> {
  const toRanked = (page: Page, phrases: readonly Phrase[]): Ranked[] =>
    unitsWith(page, phrases, inNotes)
      .filter((found) => !query.excluded.some((phrase) => holds(found, phrase)))
      .map((found) => ({
        found,
        likelihood: Math.min(...found.standing.map(({ phrase }) => phrases.indexOf(phrase))),
        score: relevance(found),
      }))
      .filter((unit) => !seen.has(urlOf(unit)));
  for await (const { phrases, isCut = false } of turns(query, session)) {
    const units: Ranked[] = [];
    let shown = 0;
    for await (const { pages, unread } of candidatePages(session, phrases)) {
      units.push(...pages.flatMap((page) => toRanked(page, phrases)));
      const isNews = shown === 0 ? units.length > 0 : performance.now() - shown > NEWS;
      if (!isNews && unread > 0) continue;
      shown = performance.now();
      yield toTier(kind, phrases, units, { unread, isCut, missing: session.missing }, options);
    }
    for (const unit of units) seen.add(urlOf(unit));
    if (units.length > 0) return;
    if (seen.size === 0 && session.missing.length > 0) {
      throw new SearchLoadError('A record could not be read');
    }
  }
}
