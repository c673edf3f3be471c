import { locateIn, withSigns, type Phrase, type Place } from '../text/locate.ts';
import { excerpt } from './excerpt.ts';
import { pathOf, type Page, type Run } from '../format/read-record.ts';
import type { Hit } from './types.ts';

/** A unit's extent in a run: from its first span to its last, its points included. */
function extent(run: Run, id: string): Place {
  const own = run.spans.filter((span) => span.id === id || span.id.startsWith(`${id}-`));
  const spans = id === '' ? run.spans : own;
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? run.text.length };
}

/**
 * The unit a place belongs to: the span it lies in, else (a phrase over the border of two points)
 * the unit the run belongs to.
 */
function ownerOf(run: Run, { start, end }: Place): string {
  const span = run.spans.find((each) => each.start <= start && each.end >= end);
  return span?.id ?? run.spans[0]?.id ?? '';
}

interface Found {
  readonly phrase: Phrase;
  readonly place: Place;
}

/** Whether a place has the phrase sign for sign, spaces and case aside. */
function isLiteral(run: Run, { phrase, place }: Found): boolean {
  const bare = (text: string): string => text.replace(/\s+/gu, '').toLowerCase();
  return bare(run.text.slice(place.start, place.end)) === bare(phrase.text);
}

const byStart = (a: Place, b: Place): number => a.start - b.start;

/** @param shown places the excerpt has to show; the first, if not given */
function toHit(
  page: Page,
  run: Run,
  id: string,
  found: readonly Found[],
  shown?: readonly Place[],
): Hit {
  const unit = extent(run, id);
  const places = found.map(({ place }) => place).sort(byStart);
  const disjoint: Place[] = [];
  for (const place of places) if (place.start >= (disjoint.at(-1)?.end ?? 0)) disjoint.push(place);
  return {
    url: id === '' ? page.url : `${page.url}#${id}`,
    id,
    path: pathOf(page, id),
    filters: page.filters,
    excerpt: excerpt(run.text, unit, disjoint, shown ?? places.slice(0, 1)),
    phrases: [...new Set(found.map(({ phrase }) => phrase.text))],
    places: disjoint.length,
    literal: found.some((each) => isLiteral(run, each)),
  };
}

/** What was found in each unit of a run, units in the order of the text. */
function group(run: Run, phrases: readonly Phrase[]): [id: string, found: Found[]][] {
  const units = new Map<string, Found[]>(run.spans.map(({ id }) => [id, []]));
  for (const phrase of phrases) {
    for (const place of locateIn(run.folded, phrase)) {
      units.get(ownerOf(run, place))?.push({ phrase, place: withSigns(run.text, place, phrase) });
    }
  }
  return [...units].filter(([, found]) => found.length > 0);
}

/**
 * Units of a page that hold any of the phrases, in the order of the text.
 */
export function phraseHits(page: Page, phrases: readonly Phrase[]): Hit[] {
  return page.runs.flatMap((run) =>
    group(run, phrases).map(([id, found]) => toHit(page, run, id, found)),
  );
}

/** The first place of each phrase, in the order of the text. */
function firstPlaces(found: readonly Found[]): Place[] {
  const first = new Map<Phrase, Place>();
  for (const { phrase, place } of found) if (!first.has(phrase)) first.set(phrase, place);
  return [...first.values()].sort(byStart);
}

/**
 * Units of a page that hold all of the words: the point that does, else the item whose points do
 * together.
 */
export function wordHits(page: Page, words: readonly Phrase[]): Hit[] {
  return page.runs.flatMap((run) => {
    const units = group(run, words);
    const hit = (id: string, found: readonly Found[]): Hit[] => {
      const first = firstPlaces(found);
      return first.length < words.length ? [] : [toHit(page, run, id, found, first)];
    };
    const own = units.flatMap(([id, found]) => hit(id, found));
    const all = units.flatMap(([, found]) => found);
    return own.length > 0 ? own : hit(run.spans[0]?.id ?? '', all);
  });
}
