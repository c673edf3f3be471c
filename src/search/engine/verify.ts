import { lineageOf } from '../../report/grammar/unit-id.ts';
import { locateIn, withSigns, type Phrase, type Place } from '../text/locate.ts';
import type { Page, Run } from '../format/record.ts';

/** A phrase where it stands. */
export interface Standing {
  readonly phrase: Phrase;
  readonly place: Place;
}

/** A unit that holds phrases. */
export interface Found {
  readonly page: Page;
  readonly run: Run;
  readonly id: string;
  /** In the order of the text, without overlaps. */
  readonly standing: readonly Standing[];
}

/** A unit's extent in a run: from its first span to its last, its points included. */
export function extent(run: Run, id: string): Place {
  const own = run.spans.filter((span) => lineageOf(span.id).includes(id));
  const spans = id === '' ? run.spans : own;
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? run.text.length };
}

/**
 * The unit a place belongs to: the span it lies in, else (a phrase over the border of two points)
 * the unit the run belongs to.
 */
export function ownerOf(run: Run, { start, end }: Place): string {
  const span = run.spans.find((each) => each.start <= start && each.end >= end);
  return span?.id ?? run.spans[0]?.id ?? '';
}

/** Whether a phrase stands at its place sign for sign, spaces, width and case aside. */
export function isLiteral(run: Run, { phrase, place }: Standing): boolean {
  const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  return bare(run.text.slice(place.start, place.end)) === bare(phrase.text);
}

/** Puts what stands in a unit in the order of the text; of two that overlap the first stays. */
export function inOrder(standing: readonly Standing[]): Standing[] {
  const disjoint: Standing[] = [];
  for (const each of [...standing].sort((a, b) => a.place.start - b.place.start)) {
    if (each.place.start >= (disjoint[disjoint.length - 1]?.place.end ?? 0)) disjoint.push(each);
  }
  return disjoint;
}

function standings(run: Run, phrase: Phrase): Standing[] {
  const places = locateIn(run.folded, phrase).map((place) => withSigns(run.text, place, phrase));
  const accepted = places.filter((place) => phrase.accepts?.(run.text, place) ?? true);
  return accepted.map((place) => ({ phrase, place }));
}

/**
 * Units of a page that hold any of the phrases, in the order of the text.
 * @param isNote whether they are looked for in the editor's notes instead of the report's text
 */
export function unitsWith(page: Page, phrases: readonly Phrase[], isNote = false): Found[] {
  const runs = page.runs.filter((run) => run.isNote === isNote);
  return runs.flatMap((run) => {
    const units = new Map<string, Standing[]>();
    for (const each of phrases.flatMap((phrase) => standings(run, phrase))) {
      const id = ownerOf(run, each.place);
      units.set(id, [...(units.get(id) ?? []), each]);
    }
    const inText = run.spans.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) === at);
    return inText.flatMap((id) => {
      const standing = inOrder(units.get(id) ?? []);
      return standing.length > 0 ? [{ page, run, id, standing }] : [];
    });
  });
}

/** Whether a unit holds a phrase. */
export function holds({ run, id }: Found, phrase: Phrase): boolean {
  const { start, end } = extent(run, id);
  return standings(run, phrase).some(({ place }) => place.start >= start && place.end <= end);
}
