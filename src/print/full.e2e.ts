import { readFile } from 'node:fs/promises';
import { expect, test } from '../tests/support/site.ts';
import { fixtureReports } from '../tests/support/project-root.ts';
import { normaliseSeed } from '../report/seed.ts';
import { pdfFonts } from './measure/fonts.ts';
import { TEXT_AREA, inkBox } from './measure/ink.ts';
import { MM_PER_POINT, withPdf } from './measure/pdf.ts';
import { type Printed, printed } from './measure/printed.ts';
import {
  BLOCK_WIDTH,
  CHARACTER,
  fullRows,
  isBody,
  kinsokuViolations,
  pageNumberRows,
  rowLength,
  textRows,
} from './measure/rows.ts';

// GB/T 9704-2012, measured on what a reader of the 全文 page prints. Lengths in millimetres.
const NUMBER = 14 * MM_PER_POINT;
let print: Printed;

test.describe.configure({ mode: 'serial' });

test('the whole report prints, the seed word for word, with nothing of the page around it', async ({
  page,
}) => {
  await page.goto('2022/full/');
  print = await printed(page);
  const seed = await readFile(new URL('seeds/2022.txt', fixtureReports), 'utf8');
  expect(print.text).toBe(normaliseSeed(seed));
  const closing = await page.locator('.notes li p, .report table, .provenance').allTextContents();
  let notes = 0;
  const expected = closing.map((text) =>
    text.includes('返回正文') ? `注${String((notes += 1))}：${text}` : text,
  );
  expect(notes).toBe(2);
  // The head of the table stands on every sheet it comes to.
  const [before = '', head = '', ...rows] = print.closing.split(/(事项数值)/u);
  const once = before + head + rows.filter((part) => part !== head).join('');
  expect(once).toBe(expected.join('').replaceAll(/\s|返回正文/gu, ''));
});

test('a sheet is A4 and holds 22 rows, and none is blank', async () => {
  await withPdf(print.bytes, async (pdf) => {
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect(Math.abs(width * MM_PER_POINT - 210)).toBeLessThan(0.5);
    expect(Math.abs(height * MM_PER_POINT - 297)).toBeLessThan(0.5);
  });
  const rows = print.sheets.map((sheet) => textRows(sheet).length);
  expect(Math.max(...rows)).toBe(22);
  // A title, a note or the end of the text leaves rows free.
  expect(rows.filter((count) => count === 22).length).toBeGreaterThanOrEqual(rows.length / 2);
  expect(Math.min(...rows)).toBeGreaterThan(3);
});

test('a full row holds 28 characters, none more than 28.5, and none breaks 避头尾', () => {
  const lengths = print.sheets.flatMap(fullRows).filter(isBody).map(rowLength);
  const exact = lengths.filter((length) => length === 28).length;
  expect(exact / lengths.length).toBeGreaterThanOrEqual(0.7);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(28.5);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(26.5);
  expect(print.sheets.flatMap(kinsokuViolations)).toEqual([]);
});

test('the ink of a full sheet is 156 by 225 from 37 and 28, within 1', async () => {
  await withPdf(print.bytes, async (pdf) => {
    for (const number of [1, 2, 3]) {
      const { left, top, right, bottom } = await inkBox(pdf, await pdf.getPage(number), TEXT_AREA);
      const measured = [top, left, bottom - top, right - left];
      // 订口 28: the edge the sheet is bound at, left on odd sheets and right on even ones.
      const edge = number % 2 === 1 ? 28 : 210 - 28 - 156;
      [37, edge, 225, 156].forEach((due, at) => {
        expect(Math.abs((measured[at] ?? 0) - due), `sheet ${String(number)}`).toBeLessThan(1);
      });
    }
  });
});

test('page numbers are 7 below the text, one character in, odd right and even left', async () => {
  print.sheets.forEach((sheet, index) => {
    const [number, ...more] = pageNumberRows(sheet);
    expect(more).toEqual([]);
    expect(number?.text).toBe(`— ${String(index + 1)} —`);
    const inset = index % 2 === 0 ? BLOCK_WIDTH - (number?.right ?? 0) : (number?.left ?? 0);
    expect(Math.abs(inset - NUMBER)).toBeLessThan(0.3);
    expect(number?.size).toBeCloseTo(NUMBER, 1);
  });
  await withPdf(print.bytes, async (pdf) => {
    const left = 28 + (pageNumberRows(print.sheets[0] ?? [])[0]?.left ?? 0);
    const dash = { left, top: 264, right: left + NUMBER * 0.9, bottom: 290 };
    const { top, bottom } = await inkBox(pdf, await pdf.getPage(1), dash);
    expect(Math.abs((top + bottom) / 2 - (262 + 7))).toBeLessThan(0.3);
  });
});

test('title, headings and text have their sizes, places and embedded TrueType faces', async () => {
  const rows = print.sheets.flatMap((sheet) => textRows(sheet));
  const [title] = rows;
  expect(title?.size).toBeCloseTo((CHARACTER * 22) / 16, 1);
  expect(Math.abs((title?.left ?? 0) - (BLOCK_WIDTH - (title?.right ?? 0)))).toBeLessThan(1);
  const opening = rows.filter(({ text }) =>
    /^(?:[一二三]、|（[一二三]）|\d\.|2022年，)/u.test(text),
  );
  // The preface, three parts, three subsections, and the items of all parts.
  expect(opening).toHaveLength(1 + 3 + 3 + (4 + 3 + 4));
  for (const { left } of opening) expect(left).toBeCloseTo(2 * CHARACTER, 0);
  const fonts = await pdfFonts(print.bytes);
  expect(fonts.length).toBeGreaterThanOrEqual(4);
  for (const font of fonts) {
    expect(font).toMatchObject({
      type: 'CIDFontType2',
      embedded: true,
      toUnicode: true,
    });
  }
});
