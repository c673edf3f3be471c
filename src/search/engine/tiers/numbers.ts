import { toPhrase, type Phrase, type Place } from '../../text/locate.ts';
import { writings } from './numerals.ts';

/** A number in a query, as a share of a hundred where a sign says so. */
const NUMBER =
  /(?<hundredth>百分之)?(?<digits>[\d０-９零〇一二两三四五六七八九十百千万亿][\d０-９零〇一二两三四五六七八九十百千万亿.．点,，]*)(?<percent>[%％])?/gu;
/** What makes a longer number of one that it stands beside. */
const PART_OF_NUMBER = /[\d零〇一二两三四五六七八九十百千万亿.%]/u;
/** Most numbers in a query that are written otherwise. */
const MOST = 3;

/** Whether a place is not the middle of a longer number: 3.8万 in 13.8万 is. */
function isWhole(text: string, { start, end }: Place): boolean {
  const own = text.slice(start, end).normalize('NFKC');
  const before = text.slice(0, start).slice(-1).normalize('NFKC');
  const after = text.slice(end, end + 1).normalize('NFKC');
  const isCutBefore = PART_OF_NUMBER.test(own.charAt(0)) && PART_OF_NUMBER.test(before);
  const isCutAfter = PART_OF_NUMBER.test(own.slice(-1)) && PART_OF_NUMBER.test(after);
  return !isCutBefore && !isCutAfter;
}

function waysOf({ hundredth, digits = '', percent }: Record<string, string | undefined>): string[] {
  const trimmed = digits.replace(/[.．点,，]+$/u, '');
  const rest = digits.slice(trimmed.length);
  const ways = writings(trimmed);
  if (hundredth === undefined && percent === undefined) return ways.map((way) => way + rest);
  const [arabic = '', chinese = ''] = ways;
  return ways.length === 0 ? [] : [`${arabic}%${rest}`, `百分之${chinese}${rest}`];
}

/** The query with its numbers written in the other ways a report may have them. */
export function otherNumbers(text: string): Phrase[] {
  let ways = [''];
  let at = 0;
  let count = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(NUMBER)) {
    const own = (count += 1) > MOST ? [] : waysOf(groups);
    const between = text.slice(at, index);
    ways = ways.flatMap((way) => [...new Set([...own, whole])].map((each) => way + between + each));
    at = index + whole.length;
  }
  return ways
    .map((way) => toPhrase(way + text.slice(at)))
    .filter((phrase) => phrase.text !== text)
    .map((phrase) => ({ ...phrase, accepts: isWhole }));
}
