import { pdfFonts } from '../measure/fonts.ts';
import { emptyGlyphs } from '../measure/glyphs.ts';
import { mapPages, withPdf } from '../measure/pdf.ts';
import { type Row, pageRows } from '../measure/rows.ts';
import { type TaggedText, taggedSheets } from '../measure/structure.ts';
import { warn } from '../../report/fault.ts';
import type { Due } from './due.ts';
import { layoutBreaches, sizeBreaches } from './layout.ts';
import { headingBreaches, textBreaches } from './text.ts';

/** Where a print departs from what it is due to be. */
export interface Breach {
  /** From 1; undefined where it is of the whole. */
  readonly sheet?: number | undefined;
  /** What is wrong, in Chinese, with the text concerned. */
  readonly what: string;
  /** Whether all of the report is there and well set all the same: told, and published. */
  readonly isMinor?: boolean;
}

/** A sheet of a print, as measured. */
export interface Sheet {
  /** The rows, the page number among them; empty on a sheet turned for a wide table. */
  readonly rows: readonly Row[];
  readonly tagged: readonly TaggedText[];
  readonly isWide: boolean;
}

/** Our faces, by the name a PDF has for them; TrueType, because a Type 3 font is no font. */
const OWN_FACE = /^[A-Z]{6}\+(?:Fandol(?:Fang|Kai|Song)|NotoS(?:erif|ans)CJKsc)-/u;

/**
 * Measures a finished PDF against GB/T 9704-2012 and its own page: size of type, rows, 版心, faces,
 * glyphs, text, and what stands first and last on a sheet.
 * @param due what it must show
 */
export async function findBreaches(bytes: Uint8Array, due: Due): Promise<Breach[]> {
  const sheets = await withPdf(bytes, async (pdf): Promise<Sheet[]> => {
    const tagged = await taggedSheets(pdf);
    return mapPages(pdf, async (page) => {
      const [, , width = 0, height = 0] = page.view;
      const isWide = width > height;
      const rows = isWide ? [] : await pageRows(page);
      return { rows, tagged: tagged[page.pageNumber - 1] ?? [], isWide };
    });
  });
  return [
    ...(await faceBreaches(bytes)),
    ...sizeBreaches(sheets),
    ...layoutBreaches(sheets),
    ...textBreaches(sheets, due),
    ...headingBreaches(sheets),
  ];
}

async function faceBreaches(bytes: Uint8Array): Promise<Breach[]> {
  const fonts = await pdfFonts(bytes);
  const foreign = fonts.filter(({ name }) => !OWN_FACE.test(name));
  const broken = fonts.filter(
    ({ type, embedded, toUnicode }) => type !== 'CIDFontType2' || !embedded || !toUnicode,
  );
  const empty = await emptyGlyphs(bytes);
  return [
    ...foreign.map(({ name }) => ({ what: `用了打印字体以外的字体“${name}”` })),
    ...broken.map(({ name, type }) => ({ what: `字体“${name}”（${type}）没有完整嵌入` })),
    ...empty.map((sheet) => ({ sheet, what: '有字没有字形，印出来是空白' })),
  ];
}

/**
 * Stops the build where a print is not as it is due; what is minor is told in its log.
 * @param slug the report's: `2023`
 * @throws Error naming report, sheet and text of every breach, one a line
 */
export async function checkPrint(slug: string, bytes: Uint8Array, due: Due): Promise<void> {
  const breaches = await findBreaches(bytes, due);
  const fileOf = ({ sheet }: Breach): string =>
    `${slug}.pdf${sheet === undefined ? '' : ` 第${String(sheet)}页`}`;
  for (const breach of breaches.filter(({ isMinor }) => isMinor === true))
    warn({ file: fileOf(breach), found: `${breach.what}。`, cure: '打印前看一看这一页。' });
  const grave = breaches.filter(({ isMinor }) => isMinor !== true);
  if (grave.length === 0) return;
  const lines = grave.map((breach) => `${fileOf(breach)}：${breach.what}`);
  throw new Error(`打印出的PDF不合格式，没有发布：\n${lines.join('\n')}`);
}
