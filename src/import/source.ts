import type { Doubt } from './doubts.ts';

/** How a run of text was set; only what may carry meaning is kept. */
export interface Format {
  readonly bold?: boolean;
  readonly script?: 'sup' | 'sub';
}

/** A picture of the office's file. */
export interface Picture {
  /** Its name inside that file, without folders: `image1.png`. */
  readonly name: string;
  readonly alt: string;
  readonly bytes: Uint8Array;
}

/** A piece of a paragraph: text in one format, the place of a note or of a picture. */
export type Inline =
  | ({ readonly type: 'text'; readonly text: string } & Format)
  | { readonly type: 'note'; readonly id: string }
  | { readonly type: 'picture'; readonly picture: Picture };

/** A paragraph; a line break inside it is `\n`. What formatting showed are hints, not facts. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly inlines: readonly Inline[];
  readonly align?: 'center' | 'right';
  /** Level of a heading, from 1, where the file's style says it is one. */
  readonly heading?: number;
  /** Belongs to a table of contents that the program made. */
  readonly contents?: boolean;
}

/** A cell of a table; it covers `colspan` columns and `rowspan` rows. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly colspan: number;
  readonly rowspan: number;
}

/** A table; a cell stands only in the first row and column it covers. */
export interface Table {
  readonly type: 'table';
  readonly rows: readonly (readonly Cell[])[];
  /** Rows at the top that are repeated on every sheet. */
  readonly headerRows: number;
}

export type Block = Paragraph | Table;

/** A footnote or endnote of the office's file. */
export interface Note {
  readonly id: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Why characters of a file are not in the text, as it is told to the editor. */
export const FATES = {
  deleted: '修订中删除的文字',
  moved: '修订中移走的文字（移到的地方保留）',
  hidden: '隐藏文字',
  comment: '批注',
  field: '域代码',
  fallback: '文本框和图形的备用文字',
  ruby: '注音',
  space: '段首段尾的空白',
  margin: '页眉页脚',
  contents: '目录',
  furniture: '网页上的附属文字',
  copying: '复制工具留下的标记',
  markup: '网页或 Markdown 的标记和空白',
} as const;

export type Fate = keyof typeof FATES;

/** What a reader made of a file, with an account of every character of it. */
export interface Source {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** Characters in the file, counted without regard to what they are. */
  readonly total: number;
  /** Characters left out, by the reason. */
  readonly left: ReadonlyMap<Fate, number>;
  /** Characters in the text that the file holds in another form, such as automatic numbers. */
  readonly added: number;
  readonly doubts: readonly Doubt[];
}

/** The text of a paragraph; notes and pictures have none. */
export function textOf({ inlines }: Pick<Paragraph, 'inlines'>): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}

/** What a paragraph holds besides text. */
export function objectsOf({ inlines }: Pick<Paragraph, 'inlines'>): Inline[] {
  return inlines.filter(({ type }) => type !== 'text');
}

/** The paragraphs of blocks in reading order, those in tables included. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs)),
  );
}

/** Characters in the text of a source. */
export function keptOf({ blocks, notes }: Pick<Source, 'blocks' | 'notes'>): number {
  const paragraphs = [...paragraphsOf(blocks), ...notes.flatMap((note) => note.paragraphs)];
  return paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);
}

/** Characters of the file the account cannot explain: 0 where it balances. */
export function unexplained(source: Source): number {
  const left = source.left.values().reduce((sum, count) => sum + count, 0);
  return source.total - left - (keptOf(source) - source.added);
}
