import type { Page, Run } from '../../format/record.ts';
import { pairsOf, wordsOf } from '../../format/words.ts';
import { DECIMAL_POINT, fold } from '../../text/fold.ts';
import { locateIn, toPhrase, type Place } from '../../text/locate.ts';
import type { Query } from '../query.ts';
import type { Session } from '../session.ts';
import { extent, inOrder, ownerOf, type Found, type Standing } from '../verify.ts';
import { ranks } from '../window.ts';
import { subjectsOf } from './question.ts';

/** Pairs of a query that are looked up, and records that are read for them: both cost bytes. */
const PAIRS = 9;
const RECORDS = 6;
/** Pairs in a row that are looked up together: 党建 and 建品 as 党建品. */
const IN_A_ROW = [2, 3];
/** Characters within which pairs stand together, for each character of the query. */
const TOGETHER = 3;
/** What a pair counts that stands in the unit but not together with others. */
const APART = 0.5;
/** A point answers instead of its item where it says so much of what the item says. */
const AS_MUCH = 0.8;

/** A unit that holds some of what a query is about. */
export interface Near {
  readonly found: Found;
  readonly score: number;
  /** Subjects of the query that no pair of is in the unit. */
  readonly missing: readonly string[];
}

export interface NearUnits {
  /** What the query is about. */
  readonly subjects: readonly string[];
  /** The best first. */
  readonly units: readonly Near[];
}

/** What each pair of the query counts: the fewer units have it, the more. */
type Weights = ReadonlyMap<string, number>;

/** The rarest of the pairs in the query's order; of those that are equally rare, some all over it. */
function rarest(pairs: readonly string[], common: string): string[] {
  const rank = ranks(common);
  const rare = pairs.filter((pair) => !rank.has(pair));
  const step = Math.max(1, rare.length / PAIRS);
  const spread = Array.from(
    { length: Math.min(PAIRS, rare.length) },
    (_, at) => rare[(at * step) | 0],
  );
  const others = pairs.filter((pair) => rank.has(pair));
  others.sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0));
  const chosen = new Set([...spread, ...others.slice(0, PAIRS - spread.length)]);
  return pairs.filter((pair) => chosen.has(pair));
}

/** Records that hold the most of the rarest pairs, alone and in a row, and how rare each pair is. */
async function bestRecords(
  session: Session,
  pairs: readonly string[],
): Promise<{ ids: string[]; rarity: Weights }> {
  const total = session.library.reports.size;
  const scores = new Map<string, number>();
  const rarity = new Map<string, number>();
  const count = (found: readonly string[]): number => {
    const weight = Math.log((total + 1) / (found.length + 0.5));
    for (const id of found) scores.set(id, (scores.get(id) ?? 0) + Math.max(0.01, weight));
    return weight;
  };
  const chosen = rarest(pairs, session.common);
  const found = await Promise.all(chosen.map((pair) => session.find([pair])));
  for (const [at, pair] of chosen.entries()) rarity.set(pair, Math.max(0, count(found[at] ?? [])));
  for (const length of IN_A_ROW) {
    for (let at = 0; at + length <= chosen.length; at += 1) {
      const row = chosen.slice(at, at + length);
      const isThere = row.every((_, step) => (found[at + step] ?? []).length > 0);
      const isRow = row
        .slice(1)
        .every((pair, step) => pairs.indexOf(pair) === pairs.indexOf(row[step] ?? '') + 1);
      if (isThere && isRow) count(await session.find(row));
    }
  }
  const ids = [...session.library.reports.keys()].filter((id) => scores.has(id));
  ids.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  return { ids: ids.slice(0, RECORDS), rarity };
}

/** Weights by the runs that were read, and by the records where a pair was looked up. */
function weigh(runs: readonly Run[], pairs: readonly string[], rarity: Weights): Weights {
  return new Map(
    pairs.map((pair) => {
      const count = runs.filter(({ folded }) => folded.keys.includes(pair)).length;
      return [pair, Math.log(1 + runs.length / (count + 0.5)) + (rarity.get(pair) ?? 0)];
    }),
  );
}

/** The longest parts of a subject that stand in a text: of 党建品牌建设 in 打造党建品牌, 党建品牌. */
function partsIn(subject: string, keys: string): string[] {
  const characters = Array.from(fold(subject).keys);
  const parts: string[] = [];
  for (let from = 0; from < characters.length - 1;) {
    let to = from + 1;
    while (to < characters.length && keys.includes(characters.slice(from, to + 1).join('')))
      to += 1;
    if (to - from > 1) parts.push(characters.slice(from, to).join(''));
    from = Math.max(from + 1, to - 1);
  }
  return parts;
}

/** What the places of phrases count: once each, in full where most stand together. */
function score(standing: readonly Standing[], weights: Weights, width: number): number {
  const weightOf = ({ phrase }: Standing): number =>
    pairsOf(phrase.keys).reduce((sum, pair) => sum + (weights.get(pair) ?? 0), 0);
  const sum = (some: readonly Standing[]): number => {
    const distinct = new Map(some.map((each) => [each.phrase.keys, each]));
    return [...distinct.values()].reduce((total, each) => total + weightOf(each), 0);
  };
  let together = 0;
  for (const { place } of standing) {
    const isNear = (each: Place): boolean =>
      each.start >= place.start && each.end <= place.start + width;
    together = Math.max(together, sum(standing.filter((each) => isNear(each.place))));
  }
  return APART * sum(standing) + together;
}

/** The units of a run that hold something of the subjects: its points or, together, the run's own. */
function nearUnits(page: Page, run: Run, subjects: readonly string[], weights: Weights): Near[] {
  const partsOf = new Map(subjects.map((each) => [each, partsIn(each, run.folded.keys)]));
  const parts = [...new Set([...partsOf.values()].flat())];
  const all = parts.flatMap((part): Standing[] => {
    const phrase = toPhrase(part.split(DECIMAL_POINT).join('.'));
    return locateIn(run.folded, phrase).map((place) => ({ phrase, place }));
  });
  if (all.length === 0) return [];
  const width = TOGETHER * subjects.join('').length;
  const toNear = (id: string, some: readonly Standing[]): Near => {
    const held = new Set(some.map(({ phrase }) => phrase.keys));
    const missing = subjects.filter(
      (each) => partsOf.get(each)?.some((part) => held.has(part)) !== true,
    );
    const found = { page, run, id, standing: inOrder(some) };
    return { found, score: score(some, weights, width), missing };
  };
  const byOwner = new Map<string, Standing[]>();
  for (const each of all) {
    const id = ownerOf(run, each.place);
    byOwner.set(id, [...(byOwner.get(id) ?? []), each]);
  }
  const whole = toNear(run.spans[0]?.id ?? '', all);
  const own = [...byOwner].map(([id, some]) => toNear(id, some));
  const enough = own.filter((unit) => unit.score >= whole.score * AS_MUCH);
  return enough.length > 0 ? enough : [whole];
}

/**
 * The one mechanism for what does not stand in the text as it was asked: the units that hold the
 * most of the query's rare pairs, closest together and in order.
 */
export async function findNear(session: Session, query: Query): Promise<NearUnits> {
  const asked = [...new Set(query.parts.flatMap(subjectsOf))];
  const subjects = asked.length > 0 ? asked : query.parts;
  const pairs = [...new Set(subjects.flatMap((subject) => wordsOf(fold(subject).keys)))];
  const { ids, rarity } = await bestRecords(session, pairs);
  const runs = (await session.read(ids)).flatMap((page) =>
    page.runs.filter((run) => !run.isNote).map((run) => ({ page, run })),
  );
  const weights = weigh(
    runs.map(({ run }) => run),
    pairs,
    rarity,
  );
  const units = runs.flatMap(({ page, run }) => nearUnits(page, run, subjects, weights));
  return { subjects, units: units.sort((a, b) => b.score - a.score) };
}

/** The stretch of a unit's run, as a place, in which what was found stands, and some before and after. */
export function around({ found: { run, standing } }: Near, characters: number): Place {
  const first = standing[0]?.place.start ?? 0;
  const last = standing[standing.length - 1]?.place.end ?? run.text.length;
  const { start, end } = extent(run, '');
  return { start: Math.max(start, first - characters), end: Math.min(end, last + characters) };
}
