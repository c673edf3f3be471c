import { toSimplified, type SoundsTable } from '../format/tables.ts';
import { toPhrase, type Phrase } from '../text/locate.ts';
import type { Run } from './find-phrases.ts';
import { parseQuery, type Query } from './query.ts';
import type { Session } from './session.ts';
import type { PhraseTier, Turn } from './tier.ts';
import { meant } from './tiers/meant.ts';
import { findNear, type NearUnits } from './tiers/near.ts';
import { otherNumbers } from './tiers/numbers.ts';
import { redacted } from './tiers/redactions.ts';
import { fromFuzzyPinyin, fromInitials, fromPinyin } from './tiers/sounds.ts';
import type { Walked } from './tiers/walk.ts';
import { wordsTier } from './tiers/words.ts';
import { LIMIT, type Tier } from './types.ts';

/** With this many units of the phrase itself, looser ones only add noise and requests. */
const ENOUGH = 20;
/** Phrases that are looked for at once. */
const AT_ONCE = 4;

const nothing = (_: Query, found: number): boolean => found === 0;
const nothingInHan = ({ hasHan }: Query, found: number): boolean => hasHan && found === 0;
const nothingInLetters = ({ hasLatin }: Query, found: number): boolean => hasLatin && found === 0;
const few = (_: Query, found: number): boolean => found < ENOUGH;
const fewInLetters = ({ hasLatin }: Query, found: number): boolean => hasLatin && found < ENOUGH;

function once(phrasesOf: (phrase: string) => readonly Phrase[]): PhraseTier['turns'] {
  return ({ phrase }) => [{ phrases: phrasesOf(phrase) }];
}

function bySound(read: (text: string, table: SoundsTable) => Walked): PhraseTier['turns'] {
  return async function* ({ phrase }, { library }): AsyncGenerator<Turn> {
    const { phrases, isCut } = read(phrase, await library.sounds());
    for (let at = 0; at < phrases.length; at += AT_ONCE) {
      yield { phrases: phrases.slice(at, at + AT_ONCE).map(toPhrase), isCut };
    }
  };
}

async function simplified({ text }: Query, { library }: Session): Promise<Query> {
  return parseQuery(toSimplified(text, await library.traditional()));
}

async function* simplifiedPhrase(query: Query, session: Session): AsyncGenerator<Turn> {
  const { phrase } = await simplified(query, session);
  if (phrase !== query.phrase) yield { phrases: [toPhrase(phrase)] };
}

async function* meantPhrases(query: Query, session: Session): AsyncGenerator<Turn> {
  const simple = await simplified(query, session);
  for await (const texts of meant(session, simple, () => near(query, session))) {
    yield { phrases: texts.map(toPhrase) };
  }
}

const known = new WeakMap<Session, Promise<NearUnits>>();

/** The units nearest to a session's query, found once for whoever asks. */
function near(query: Query, session: Session): Promise<NearUnits> {
  const units =
    known.get(session) ?? simplified(query, session).then((simple) => findNear(session, simple));
  known.set(session, units);
  return units;
}

/**
 * The ways of answering with another phrase than the one that was asked, in the order they are
 * tried, the strictest first. Each is named above its hits, and none is called exact.
 */
export const looserTiers: readonly PhraseTier[] = [
  { kind: 'redaction', isAsked: nothing, turns: once(redacted) },
  { kind: 'number', isAsked: few, turns: once(otherNumbers) },
  { kind: 'traditional', isAsked: nothingInHan, turns: simplifiedPhrase },
  { kind: 'pinyin', isAsked: fewInLetters, turns: bySound(fromPinyin) },
  { kind: 'fuzzy', isAsked: nothingInLetters, turns: bySound(fromFuzzyPinyin) },
  { kind: 'initials', isAsked: nothingInLetters, turns: bySound(fromInitials) },
  {
    kind: 'note',
    isAsked: () => true,
    turns: once((phrase) => [toPhrase(phrase)]),
    inNotes: true,
  },
  { kind: 'meant', isAsked: nothingInHan, turns: meantPhrases },
];

/**
 * The last way of answering: units that hold the words of the query apart or, where nothing else
 * was found, most of them.
 */
export async function findWords({ query, session, options, seen }: Run): Promise<Tier> {
  const mayLack = seen.size === 0;
  const isAsked = query.hasHan && (mayLack || (seen.size < ENOUGH && query.parts.length > 1));
  const units = isAsked ? await near(query, session) : { subjects: [], units: [] };
  return wordsTier(units, { seen, mayLack, limit: options.limit ?? LIMIT, session });
}
