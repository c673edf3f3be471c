/** Name under which the phrases to be marked come with the address of a hit. */
const PARAMETER = 'hl';

/** Most phrases taken from an address, and most characters of each. */
const MOST = 12;
const LONGEST = 1_000;

/** The address of a hit, with the phrases its page is to mark. */
export function withPhrases(url: string, phrases: readonly string[]): string {
  const [path = '', hash] = url.split('#', 2);
  const parameters = new URLSearchParams(phrases.map((phrase) => [PARAMETER, phrase]));
  return `${path}?${parameters.toString()}${hash === undefined ? '' : `#${hash}`}`;
}

/** The phrases in an address, and the address without them, which is the one to be cited. */
export function splitPhrases(address: string): { phrases: string[]; url: string } {
  const url = new URL(address);
  const phrases = url.searchParams.getAll(PARAMETER).slice(0, MOST);
  url.searchParams.delete(PARAMETER);
  return { phrases: phrases.map((phrase) => phrase.slice(0, LONGEST)), url: url.href };
}
