/** Name under which the phrases to be marked come with the address of a hit. */
const PARAMETER = 'hl';

/** Stands for the middle of a long phrase: a private-use character, which no text has. */
export const GAP = '\uE001';

/** Longest phrase that is carried whole, and how much of a longer one's beginning and end is. */
const WHOLE = 80;
const END = 30;
/** Bytes of an address that servers and message boxes take, with room for the path. */
const MOST_BYTES = 1_800;
/** Most phrases taken from an address, and most characters of each. */
const MOST = 12;
const LONGEST = 1_000;

/** A phrase as it is carried: of a long one the beginning and the end. */
function carried(phrase: string): string {
  const characters = Array.from(phrase);
  if (characters.length <= WHOLE) return phrase;
  return [characters.slice(0, END), [GAP], characters.slice(-END)].flat().join('');
}

/** The address of a hit, with the phrases its page is to mark, as many as an address holds. */
export function withPhrases(url: string, phrases: readonly string[]): string {
  const [path = '', hash] = url.split('#', 2);
  let query = '';
  for (const phrase of phrases.slice(0, MOST)) {
    const next = new URLSearchParams([[PARAMETER, carried(phrase)]]).toString();
    if (path.length + query.length + next.length > MOST_BYTES) break;
    query += (query === '' ? '?' : '&') + next;
  }
  return `${path}${query}${hash === undefined ? '' : `#${hash}`}`;
}

/** The phrases in an address, and the address without them, which is the one to be cited. */
export function splitPhrases(address: string): { phrases: string[]; url: string } {
  const url = new URL(address);
  const phrases = url.searchParams.getAll(PARAMETER).slice(0, MOST);
  url.searchParams.delete(PARAMETER);
  return { phrases: phrases.map((phrase) => phrase.slice(0, LONGEST)), url: url.href };
}
