import type { Fault } from '../../report/fault.ts';

interface Kind {
  readonly pattern: RegExp;
  /** What they are, and what they do. */
  readonly found: string;
}

/** Characters a text should not have: nobody sees them, or not everybody the same. */
const kinds: readonly Kind[] = [
  { pattern: /\p{Bidi_Control}/u, found: '双向控制符，看不见，却会颠倒文字的次序' },
  { pattern: /[\u{E0000}-\u{E007F}]/u, found: '标签字符，看不见，却可以藏字' },
  { pattern: /[^\P{Cc}\t\n\r]/u, found: '控制字符，看不见' },
  { pattern: /\p{Co}/u, found: '自造字，别的电脑上没有这个字' },
  { pattern: /\uFFFD/u, found: '替换符，原来的字已经丢失' },
  { pattern: /[\u00AD\u200B\u2060\uFEFF]/u, found: '零宽字符，看不见，却会使检索落空' },
];

const any = new RegExp(kinds.map(({ pattern }) => pattern.source).join('|'), 'gu');

/**
 * Finds characters that are invisible or not the same everywhere, each with its place and code point.
 * @param text of the file, without a byte order mark
 */
export function strangeCharacters(file: string, text: string): Fault[] {
  return text.split('\n').flatMap((content, index) =>
    [...content.matchAll(any)].map(({ 0: character, index: before }): Fault => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const kind = kinds.find(({ pattern }) => pattern.test(character))?.found ?? '';
      const column = String(Array.from(content.slice(0, before)).length + 1);
      const found = `第${column}字 U+${code} 是${kind}。`;
      return { file, line: index + 1, found, cure: '与原件核对，删去它或换成原来的字。' };
    }),
  );
}
