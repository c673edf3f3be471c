import type { SoundsTable } from '../../format/tables.ts';

/** What may come next in a phrase, and where that leads. */
export interface Step {
  readonly to: number;
  /** Characters it may be; `any` for every one, nothing for a step without a character. */
  readonly characters: ReadonlySet<string> | 'any' | undefined;
  /** How unlikely the step is, in powers of two; 0 if not given. */
  readonly cost?: number | ((character: string) => number);
}

export interface Walked {
  /** The likeliest first. */
  readonly phrases: readonly string[];
  /** Whether there were more than are kept. */
  readonly isCut: boolean;
}

interface Path {
  readonly phrase: string;
  readonly last: string;
  readonly cost: number;
}

/** Paths kept at each place for each character they end with, and phrases kept in the end. */
const KEPT = 12;
/** A pair that stands 2^10 times or more costs nothing; each time it is half as frequent, one more. */
const FREQUENT = 10;

/** The characters that follow another in the text, and what each pair costs. */
export class Followers {
  readonly #table: ReadonlyMap<string, string>;
  readonly #read = new Map<string, ReadonlyMap<string, number>>();

  constructor({ followers }: SoundsTable) {
    this.#table = new Map(Object.entries(followers));
  }

  /** All characters that are followed by others. */
  get all(): string[] {
    return [...this.#table.keys()];
  }

  after(character: string): ReadonlyMap<string, number> {
    const known = this.#read.get(character);
    if (known !== undefined) return known;
    const costs = new Map<string, number>();
    let cost = FREQUENT;
    for (const each of this.#table.get(character) ?? '') {
      if (/\d/u.test(each)) cost = FREQUENT - Number(each);
      else costs.set(each, cost);
    }
    this.#read.set(character, costs);
    return costs;
  }
}

const known = new WeakMap<SoundsTable, Followers>();

/** Returns the followers of a table, which are read once. */
export function followersOf(table: SoundsTable): Followers {
  const followers = known.get(table) ?? new Followers(table);
  known.set(table, followers);
  return followers;
}

const byCost = (a: Path, b: Path): number => a.cost - b.cost || (a.phrase < b.phrase ? -1 : 1);

/** The best paths to each place for each character they end with. */
class Paths {
  readonly #places: readonly Map<string, Path[]>[];
  /** Whether there were more than are kept. */
  isCut = false;

  constructor(length: number) {
    this.#places = Array.from({ length: length + 1 }, () => new Map<string, Path[]>());
  }

  keep(to: number, path: Path): void {
    const place = this.#places[to];
    const same = place?.get(path.last);
    if (same === undefined) {
      place?.set(path.last, [path]);
      return;
    }
    if (same.some(({ phrase }) => phrase === path.phrase)) return;
    same.push(path);
    same.sort(byCost);
    if (same.length <= KEPT) return;
    same.pop();
    this.isCut = true;
  }

  at(place: number): Path[] {
    return [...(this.#places[place]?.values() ?? [])].flat();
  }
}

/** The paths a step leads on to, each character following the one before somewhere in the text. */
function* onward(
  path: Path,
  { characters, cost = 0 }: Step,
  followers: Followers,
): Generator<Path> {
  const price = typeof cost === 'number' ? (): number => cost : cost;
  if (characters === undefined) {
    yield { ...path, cost: path.cost + price('') };
    return;
  }
  const next = path.last === '' ? undefined : followers.after(path.last);
  const choice = characters === 'any' ? (next?.keys() ?? followers.all) : characters;
  for (const character of choice) {
    const pair = next === undefined ? 0 : next.get(character);
    if (pair === undefined) continue;
    const phrase = path.phrase + character;
    yield { phrase, last: character, cost: path.cost + pair + price(character) };
  }
}

/**
 * Finds the likeliest phrases that can be walked from 0 to `length` in steps, each character
 * following the one before somewhere in the text. It looks everywhere, however many there are.
 * @param steps what may come at a place; a step leads forward
 */
export function walk(
  length: number,
  steps: (at: number) => readonly Step[],
  followers: Followers,
): Walked {
  const paths = new Paths(length);
  paths.keep(0, { phrase: '', last: '', cost: 0 });
  for (let at = 0; at < length; at += 1) {
    const here = paths.at(at);
    if (here.length === 0) continue;
    for (const step of steps(at)) {
      for (const path of here) {
        for (const longer of onward(path, step, followers)) paths.keep(step.to, longer);
      }
    }
  }
  const ends = paths.at(length).sort(byCost);
  const phrases = [...new Set(ends.map(({ phrase }) => phrase))].filter((phrase) => phrase !== '');
  return { phrases: phrases.slice(0, KEPT), isCut: paths.isCut || phrases.length > KEPT };
}
