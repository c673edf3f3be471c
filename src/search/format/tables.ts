/** File beside the index: which reports it holds and which pairs are common in them. */
export const LIBRARY_FILE = 'library.json';
/** File beside the index: traditional and simplified characters in turn (`黨党建建…`). */
export const TRADITIONAL_FILE = 'traditional.json';
/** File beside the index: how its characters are read, and which follow which. */
export const SOUNDS_FILE = 'sounds.json';

/** File beside the index: how common characters are read that are not in it, but a slip may be. */
export const STRANGERS_FILE = 'strangers.json';

/** Path of a record below the index, by the id Pagefind has given it. */
export function recordFile(id: string): string {
  return `records/${id}.json`;
}

/** A report the index holds. */
export interface SearchedReport {
  /** Name of its folder and first part of its address: `2023`. */
  readonly slug: string;
  readonly title: string;
  readonly year: number;
  readonly kind: string;
  /** Titles of its searched pages in their order. */
  readonly parts: readonly string[];
  /** Ids of its records. */
  readonly records: readonly string[];
}

/** What every search needs to know of the index. */
export interface LibraryTable {
  /** The most common pairs of characters one after the other, the commonest first. */
  readonly common: string;
  /** The newest first. */
  readonly reports: readonly SearchedReport[];
}

export type TraditionalTable = string;

/** Characters by how they are read, without tones; ü is written v: `dang` → 党当. */
export type Syllables = Readonly<Record<string, string>>;

/** How the characters of the index are read, and which stand side by side in it. */
export interface SoundsTable {
  readonly syllables: Syllables;
  /**
   * Characters that follow each character in the text, the most frequent first. A digit stands
   * before those whose number has that many binary digits more than one: `3建组1委` says that 建 and
   * 组 follow 8 to 15 times, 委 2 or 3 times.
   */
  readonly followers: Readonly<Record<string, string>>;
}

/** Writes a text in simplified characters. */
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
