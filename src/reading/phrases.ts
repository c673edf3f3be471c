const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * What closes a phrase never opens a line, and what opens one never ends it (clreq 3.1.3); a number
 * stays with its unit.
 */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}]+$/u;
const OPENING = /[\p{Ps}\p{Pi}\p{Nd}]$/u;

/**
 * Cuts a title where a line may end: between words, never inside one, and never before a sign that
 * closes, after one that opens, or between number and unit. Together the pieces are the title.
 */
export function phrasesOf(title: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const before = phrases.at(-1);
    if (before === undefined || !(CLOSING.test(segment) || OPENING.test(before))) {
      phrases.push(segment);
    } else {
      phrases[phrases.length - 1] = before + segment;
    }
  }
  return phrases;
}
