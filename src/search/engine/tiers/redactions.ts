import { toPhrase, type Phrase, type Place } from '../../text/locate.ts';

/** What readers write for what is left out: xx, ××, 某某, ○○. Letters count as a whole word only. */
const LEFT_OUT = /[A-Za-z]+|[×✕＊○〇□*]+|某+/gu;
const OTHER_LETTERS = /[a-wyz]/iu;

/** A text with nothing but letters, digits and redactions. */
function shape(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}*]/gu, '')
    .toLowerCase();
}

/** The query with the report's own sign for what is left out: 办结xx件 is 办结*件. */
export function redacted(text: string): Phrase[] {
  const own = text.replace(LEFT_OUT, (sign) => (OTHER_LETTERS.test(sign) ? sign : '*'));
  if (own === text) return [];
  const phrase = toPhrase(own);
  const accepts = (source: string, { start, end }: Place): boolean =>
    shape(source.slice(start, end)) === shape(own);
  return [{ ...phrase, accepts }];
}
