import { fold } from '../text/fold.ts';
import { toPhrase, type Phrase } from '../text/locate.ts';

/** Longest query in characters; nothing a reader types or quotes is longer. */
export const MAX_QUERY = 1_000;

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFFD]+/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const HAN = /\p{Script=Han}/u;

/** A word that is asked to be missing: `-监督`, with any of the signs that look like a minus. */
const EXCLUDED = /(?:^|\s)[-−－–](?=[^\s\p{P}\d])(\S+)/gu;
/** A phrase set apart in quotation marks is one part, spaces and all. */
const PARTS = /["“„](?<quoted>[^"“”„]+)["”“](?=\s|$)|(?<bare>\S+)/gu;

/** A query wholly in straight quotation marks; those of the text are “ ”. */
const QUOTED = /^["＂]([^"＂]+)["＂]$/u;

export interface Query {
  /** The query to show: well-formed, one line, trimmed, at most MAX_QUERY characters. */
  readonly text: string;
  /** What is asked to be there: the text without what is excluded. */
  readonly phrase: string;
  /** Its search key. */
  readonly keys: string;
  /** What the reader separated by spaces, or put in quotation marks. */
  readonly parts: readonly string[];
  /** What is asked to be missing. */
  readonly excluded: readonly Phrase[];
  readonly hasHan: boolean;
  readonly hasLatin: boolean;
}

function partsOf(phrase: string): string[] {
  const parts = [...phrase.matchAll(PARTS)].map(
    ({ groups }) => groups?.quoted ?? groups?.bare ?? '',
  );
  return parts.filter((part) => fold(part).keys !== '');
}

/**
 * Normalises what was typed, pasted or came with `?q=`. Never throws, whatever the input.
 * @param input any string
 */
export function parseQuery(input: string): Query {
  // Cut before the rest, so that no step ever handles a huge string; whole characters only.
  const cut = input.slice(0, MAX_QUERY * 2).replace(LONE_SURROGATE, '');
  const line = cut.replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim();
  const text = Array.from(line).slice(0, MAX_QUERY).join('').trim();
  const excluded = [...text.matchAll(EXCLUDED)].map(([, word = '']) => toPhrase(word));
  const rest = text.replace(EXCLUDED, ' ').replace(/\s+/gu, ' ').trim();
  const isOnlyExcluded = fold(rest).keys === '';
  const phrase = (isOnlyExcluded ? text : rest).replace(QUOTED, '$1');
  const { keys } = fold(phrase);
  return {
    text,
    phrase,
    keys,
    parts: partsOf(phrase),
    excluded: isOnlyExcluded ? [] : excluded.filter((each) => each.keys !== ''),
    hasHan: HAN.test(keys),
    hasLatin: /[a-z]/u.test(keys),
  };
}
