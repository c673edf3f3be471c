/** A field that is open: its code comes first, then, where it was stored, its result. */
export interface Field {
  phase: 'code' | 'result';
  code: string;
  result: string;
}

/** Fields Word would fill in anew when the file is opened or printed. */
const RENEWED = new Set([
  'DATE',
  'TIME',
  'PRINTDATE',
  'SAVEDATE',
  'CREATEDATE',
  'EDITTIME',
  'FILENAME',
  'NUMPAGES',
  'NUMWORDS',
  'NUMCHARS',
  'PAGE',
  'USERNAME',
  'AUTHOR',
  'LASTSAVEDBY',
]);

/** Fields that show nothing: marks for an index or a table, and links around other text. */
const SILENT = new Set([
  'XE',
  'TC',
  'TA',
  'RD',
  'TOC',
  'HYPERLINK',
  'SET',
  'ASK',
  'BOOKMARK',
  'PAGE',
  '',
]);

/** The name of a field: `DATE`, `PAGEREF`. */
export function nameOf({ code }: Field): string {
  return /^\s*(\S*)/u.exec(code)?.[1]?.toUpperCase() ?? '';
}

/** Whether a field is a table of contents. */
export function isContents(field: Field): boolean {
  return nameOf(field) === 'TOC';
}

/** Whether the result of a field is one that Word would renew. */
export function isRenewed(field: Field): boolean {
  return RENEWED.has(nameOf(field));
}

/** Whether a field that has no result shows nothing. */
export function isSilent(field: Field): boolean {
  return SILENT.has(nameOf(field));
}

/** Whether the result of a field is Word's message that what it refers to is gone. */
export function isBroken({ result }: Field): boolean {
  return /^(?:错误[！!]|Error!)/u.test(result.trim());
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
const CIRCLED_CHINESE = '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉';

/**
 * What an EQ field shows as text. 带圈字符 is `eq \o\ac(○,1)`, 拼音指南 `eq \o\ad(\s\up 9(fán),樊)`;
 * of anything else the words are taken in their order.
 */
export function equationText(code: string): { text: string; certain: boolean; reading: string } {
  const overlaid = /\\o\s*(?:\\a[a-z])?\s*\(/iu.exec(code);
  const parts = overlaid === null ? [] : splitArguments(code.slice(overlaid.index));
  const [first = '', second] = parts;
  if (parts.length === 2 && second !== undefined) {
    if (/^[○◯〇]$/u.test(first)) return { ...circled(second), reading: '' };
    const raised = /^\\s\s*\\up.*\(([^)]*)\)/iu.exec(first);
    if (raised !== null) return { text: second, certain: true, reading: raised[1] ?? '' };
  }
  const words = code
    .replace(/^\s*eq\s/iu, '')
    .replaceAll(/\\\*\s*\S+|\\[a-z]+\s*\d*/giu, '')
    .replaceAll(/[()\s]/gu, '');
  return { text: words, certain: false, reading: '' };
}

/** The arguments of the first bracket, parted by `,` or `;` outside of inner brackets. */
function splitArguments(code: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of code.slice(code.indexOf('('))) {
    if (character === ')') depth -= 1;
    if (depth === 0 && character === ')') break;
    if (depth === 1 && /[,;，；]/u.test(character)) parts.push('');
    else if (depth > 0) parts.push(`${parts.pop() ?? ''}${character}`);
    if (character === '(') depth += 1;
  }
  return parts.map((part) => part.trim());
}

function circled(content: string): { text: string; certain: boolean } {
  const value = Number(content);
  const known =
    Number.isInteger(value) && value > 0
      ? Array.from(CIRCLED)[value - 1]
      : CIRCLED_CHINESE['一二三四五六七八九十'.indexOf(content)];
  // U+20DD draws a circle around the sign before it.
  return known === undefined
    ? { text: `${content}\u20DD`, certain: false }
    : { text: known, certain: true };
}
