/** File beside the index: traditional and simplified characters in turn (`黨党建建…`). */
export const TRADITIONAL_FILE = 'traditional.json';
/** File beside the index: its most common characters, the commonest first. */
export const COMMON_FILE = 'common.json';
/** File beside the index: how its characters are read, and which follow which. */
export const PINYIN_FILE = 'pinyin.json';

export type TraditionalTable = string;

export interface PinyinTable {
  /** Characters of each syllable (`dang`; ü is written v). */
  readonly syllables: Readonly<Record<string, string>>;
  /** Characters that follow each character somewhere in the text, the most frequent first. */
  readonly followers: Readonly<Record<string, string>>;
}

/** Write a text in simplified characters. */
export function toSimplified(text: string, table: TraditionalTable): string {
  const characters = Array.from(table);
  const simplified = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) {
    simplified.set(characters[at] ?? '', characters[at + 1] ?? '');
  }
  return Array.from(text)
    .map((character) => simplified.get(character) ?? character)
    .join('');
}
