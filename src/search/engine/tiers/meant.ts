import { align } from '../../text/align.ts';
import { fold } from '../../text/fold.ts';
import type { Query } from '../query.ts';
import type { Session } from '../session.ts';
import { around, type NearUnits } from './near.ts';
import { fromHomophones, fromSlips } from './slips.ts';

/**
 * Longest query whose sound and slips are looked up first; of longer ones enough is right to find
 * the place in the text, which costs less than the table of sounds.
 */
const SHORT = 4;
/** Longest query that is looked up there at all. */
const LONGEST = 12;
/** Units that are compared with the query, and phrases that are offered. */
const COMPARED = 12;
const OFFERED = 3;
/** A phrase may differ in one of so many characters. */
const ONE_IN = 5;

/** Phrases of the units that differ from the query by few characters, the closest first. */
function closest(keys: string, { units }: NearUnits): string[] {
  if (keys.length < 3) return [];
  const most = Math.max(1, Math.floor(keys.length / ONE_IN));
  const found = units.slice(0, COMPARED).flatMap((unit) => {
    const { text } = unit.found.run;
    const place = around(unit, 3 * keys.length);
    const folded = fold(text.slice(place.start, place.end));
    const { distance, start, end } = align(keys, folded.keys);
    if (distance === 0 || distance > most || end <= start) return [];
    const from = place.start + (folded.starts[start] ?? 0);
    const to = place.start + (folded.ends[end - 1] ?? 0);
    return [{ phrase: text.slice(from, to), distance }];
  });
  const best = Math.min(...found.map(({ distance }) => distance));
  return found.filter(({ distance }) => distance === best).map(({ phrase }) => phrase);
}

/** The first few of different phrases. */
function few(phrases: readonly string[]): string[] {
  return [...new Map(phrases.map((phrase) => [fold(phrase).keys, phrase])).values()].slice(
    0,
    OFFERED,
  );
}

/**
 * Phrases of the text the query may have been meant to be: that sound the same, that a slip leads
 * from, that stand in the units nearest to it. Each list is asked for only where those before were
 * not found.
 */
export async function* meant(
  session: Session,
  { keys, hasHan }: Query,
  near: () => Promise<NearUnits>,
): AsyncGenerator<string[]> {
  const characters = Array.from(keys);
  // Of one character, any other could be meant.
  if (characters.length < 2) return;
  const { library } = session;
  const isShort = characters.length <= SHORT;
  // Where more than half sounds alike only, something else is meant: 和行 of 火星.
  const isSlip = (phrase: string): boolean => {
    const changed = Array.from(phrase).filter((each, at) => each !== characters[at]).length;
    return changed > 0 && changed <= characters.length / 2;
  };
  const alike = async (): Promise<string[]> =>
    few((await fromHomophones(characters, library)).phrases.filter(isSlip));
  if (hasHan && isShort) {
    yield await alike();
    yield few(fromSlips(characters, await library.sounds()).phrases);
  }
  yield few(closest(keys, await near()));
  if (!hasHan || isShort || characters.length > LONGEST) return;
  yield await alike();
  yield few(fromSlips(characters, await library.sounds()).phrases);
}
