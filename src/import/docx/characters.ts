import type { XmlElement } from './xml.ts';

/** Elements that hold characters: text, deleted text, formulas, shapes, the codes of fields. */
export const TEXTS: ReadonlySet<string> = new Set([
  'w:t',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'm:t',
  'a:t',
]);

/** Elements that stand for a character each. */
export const SIGNS: ReadonlySet<string> = new Set([
  'w:tab',
  'w:ptab',
  'w:br',
  'w:cr',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:sym',
]);

/** Counts the characters below an element, whatever they are for; properties hold none. */
export function charactersOf(root: XmlElement): number {
  let sum = 0;
  const rest: XmlElement[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (SIGNS.has(node.name)) sum += 1;
    if (node.name.endsWith('Pr')) continue;
    const holdsText = TEXTS.has(node.name);
    for (const each of node.children) {
      if (typeof each !== 'string') rest.push(each);
      else if (holdsText) sum += each.length;
    }
  }
  return sum;
}

/** The words below an element, for a message; the codes of fields are none. */
export function wordsOf(node: XmlElement): string {
  if (node.name === 'w:instrText') return '';
  const words = node.children.map((each) => (typeof each === 'string' ? each : wordsOf(each)));
  return words.join('').trim();
}
