import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import { normaliseSeed } from '../../report/seed.ts';
import { pdfFonts } from '../../print/measure/fonts.ts';
import { MM_PER_POINT, mapPages, withPdf } from '../../print/measure/pdf.ts';
import {
  type Row,
  fullRows,
  isBody,
  kinsokuViolations,
  pageNumberRows,
  pageRows,
  rowLength,
  textRows,
} from '../../print/measure/rows.ts';
import { reportText, taggedText } from '../../print/measure/structure.ts';
import { projectRoot } from '../support/project-root.ts';
import { builtFolder, reports } from './published.ts';

for (const { slug, title } of reports) {
  describe(`the PDF of ${slug}`, () => {
    let bytes: Uint8Array;
    let sheets: readonly (readonly Row[])[];

    before(async () => {
      bytes = await readFile(new URL(`${slug}/${slug}.pdf`, builtFolder));
      sheets = await withPdf(bytes, (pdf) => mapPages(pdf, pageRows));
    });

    test('is at most 400 kB, and where it has more than ten pages, 25 kB for each of those', () => {
      assert.ok(bytes.length <= 400_000 + 25_000 * Math.max(0, sheets.length - 10));
    });

    test('says what the seed says, and then where it is from', async () => {
      const text = reportText(await withPdf(bytes, taggedText)).replaceAll(/\s/gu, '');
      const seed = normaliseSeed(await readFile(new URL(`seeds/${slug}.txt`, projectRoot), 'utf8'));
      assert.equal(text.slice(0, seed.length), seed);
      assert.ok(text.slice(seed.length).startsWith(`来源：《${title.replaceAll(/\s/gu, '')}》`));
    });

    test('has A4 sheets of up to 22 rows, with their numbers', async () => {
      await withPdf(bytes, async (pdf) => {
        for (const [, , width = 0, height = 0] of await mapPages(pdf, ({ view }) =>
          Promise.resolve(view),
        )) {
          assert.ok(Math.abs(width * MM_PER_POINT - 210) < 0.5, String(width));
          assert.ok(Math.abs(height * MM_PER_POINT - 297) < 0.5, String(height));
        }
      });
      for (const [index, sheet] of sheets.entries()) {
        const body = textRows(sheet).filter(isBody);
        assert.ok(body.length <= 22, `${String(body.length)} rows on sheet ${String(index + 1)}`);
        const numbers = pageNumberRows(sheet).map(({ text }) => text.replaceAll(' ', ''));
        assert.deepEqual(numbers, [`—${String(index + 1)}—`]);
      }
    });

    test('has rows of up to 28 characters, and none breaks 避头尾', () => {
      const lengths = sheets.flatMap(fullRows).filter(isBody).map(rowLength);
      assert.ok(lengths.length > 0);
      assert.ok(Math.max(...lengths) <= 28.5);
      assert.deepEqual(sheets.flatMap(kinsokuViolations), []);
    });

    test('embeds its fonts, as TrueType whose characters can be copied', async () => {
      const fonts = await pdfFonts(bytes);
      assert.ok(fonts.length > 0);
      for (const { name, type, embedded, toUnicode } of fonts)
        assert.deepEqual([type, embedded, toUnicode], ['CIDFontType2', true, true], name);
    });
  });
}
