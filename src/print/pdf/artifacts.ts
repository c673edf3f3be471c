import { ruleTags } from './tags.ts';

/** Operators that begin or go on with a path, and those that paint it. Skia ends its lines with them. */
const PATH = /\s(?:m|l|c|v|y|re|h)$|^h$/;
const PAINT = /(?:^|\s)(?:S|s|f|F|f\*|B|B\*|b|b\*)$/;

/** Opens marked content of an element that holds no text of its own. */
const RULES = new RegExp(`^/(?:${ruleTags.join('|')}) <<.*BDC$`);

/**
 * Marks what Chromium leaves outside every tag as artifacts: the text of margin boxes (the page
 * number) and rules; and the rules it puts into the tag of a whole table. Without it a screen reader
 * meets the page number amid the sentence.
 * @param content a page's content stream as Skia writes it, an operator to a line
 */
export function markArtifacts(content: string): string {
  const marked: string[] = [];
  let path: string[] = [];
  let tagged = 0;
  for (const written of content.split('\n')) {
    const line = RULES.test(written) ? '/Artifact BMC' : written;
    if (/(?:BDC|BMC)$/.test(line)) tagged += 1;
    if (line === 'EMC') tagged -= 1;
    const outside = tagged === 0;
    if (outside && PAINT.test(line)) {
      marked.push('/Artifact BMC', ...path, line, 'EMC');
      path = [];
    } else if (outside && PATH.test(line)) {
      path.push(line);
    } else {
      marked.push(...path);
      path = [];
      if (outside && line === 'BT') marked.push('/Artifact <</Type /Pagination>> BDC');
      marked.push(line);
      if (outside && line === 'ET') marked.push('EMC');
    }
  }
  return [...marked, ...path].join('\n');
}
