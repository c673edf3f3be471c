import { fold, type Folded } from './fold.ts';

/** One occurrence of a phrase, as UTF-16 offsets into the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is looked for. */
export interface Phrase {
  /** As the reader typed it. */
  readonly text: string;
  /** Its search key. */
  readonly keys: string;
  /** Signs before its first and after its last letter or digit: the `%` of 99.95%. */
  readonly before: string;
  readonly after: string;
  /** What a place has to fulfil besides having the key; nothing, if not given. */
  readonly accepts?: (text: string, place: Place) => boolean;
}

/** Makes a phrase of a text. A text without letters and digits has an empty key and no places. */
export function toPhrase(text: string): Phrase {
  const { keys, starts, ends } = fold(text);
  const before = text.slice(0, starts[0] ?? 0).trimStart();
  return { text, keys, before, after: text.slice(ends.at(-1) ?? 0).trimEnd() };
}

/**
 * All places of a phrase in a folded text, in order, without overlaps. A place reaches from the
 * phrase's first letter or digit to its last.
 */
export function locateIn(folded: Folded, { keys }: Phrase): Place[] {
  const places: Place[] = [];
  let at = keys === '' ? -1 : folded.keys.indexOf(keys);
  while (at !== -1) {
    const start = folded.starts[at] ?? 0;
    places.push({ start, end: folded.ends[at + keys.length - 1] ?? start });
    at = folded.keys.indexOf(keys, at + keys.length);
  }
  return places;
}

/** Whether signs are the same but for their width: `％` and `%`. */
function areSame(a: string, b: string): boolean {
  return a.normalize('NFKC') === b.normalize('NFKC');
}

/** A place with the signs around it that the phrase has as well: the `%` of 99.95%. */
export function withSigns(text: string, { start, end }: Place, { before, after }: Phrase): Place {
  return {
    start: areSame(text.slice(0, start).slice(-before.length), before)
      ? start - before.length
      : start,
    end: areSame(text.slice(end, end + after.length), after) ? end + after.length : end,
  };
}

/** All places of a phrase in a text; punctuation, spaces, width and case are ignored on both sides. */
export function locate(text: string, phrase: string): Place[] {
  const sought = toPhrase(phrase);
  return locateIn(fold(text), sought).map((place) => withSigns(text, place, sought));
}
