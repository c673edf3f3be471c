import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { CHARACTER, type Row } from '../measure/rows.ts';
import { readDue } from './due.ts';
import type { Sheet } from './gate.ts';
import { layoutBreaches, sizeBreaches } from './layout.ts';
import { headingBreaches, textBreaches } from './text.ts';

const PITCH = CHARACTER * 1.875;

/** A sheet of full rows of text, as a print of so many rows has it. */
function sheet(rows: number, changes: Partial<Row> = {}, tags: readonly string[] = ['P']): Sheet {
  return {
    rows: Array.from({ length: rows }, (_, index) => ({
      text: '甲'.repeat(28),
      baseline: 41 + index * PITCH,
      left: 0,
      right: 156,
      size: CHARACTER,
      ...changes,
    })),
    tagged: [{ tags, text: '甲'.repeat(28 * rows) }],
    isWide: false,
  };
}

const due = (text: string, hasLongClosing = false) => ({ text, tables: '', hasLongClosing });
const what = (breaches: readonly { what: string }[]): string[] => breaches.map((one) => one.what);

test('type that a browser shrank is told, by its size', () => {
  const title = (CHARACTER * 22) / 16;
  assert.deepEqual(sizeBreaches([sheet(1, { size: title })]), []);
  const shrunk = sheet(1, { size: title * 0.7 });
  assert.deepEqual(what(sizeBreaches([shrunk])), ['正文字号是11.06磅，不是3号（16磅）']);
});

test('full sheets have 22 rows, and one that ends early for a heading is no breach', () => {
  assert.deepEqual(layoutBreaches([sheet(22), sheet(22), sheet(9)]), []);
  assert.deepEqual(layoutBreaches([sheet(22), sheet(19), sheet(9)]), []);
  assert.deepEqual(what(layoutBreaches([sheet(21), sheet(21), sheet(9)])), [
    '每页只排了21行，应当排22行',
  ]);
  const close = sheet(23).rows.map((row) => ({ ...row, baseline: row.baseline * 0.95 }));
  assert.deepEqual(what(layoutBreaches([{ ...sheet(0), rows: close }])), ['排了23行，多于22行']);
});

test('a row that leaves the block is shown', () => {
  assert.deepEqual(what(layoutBreaches([sheet(1, { right: 160, text: '乙乙' })])), [
    '“乙乙”超出版心',
  ]);
});

test('text that is lost, changed or followed by a sheet without any is told with its sheet', () => {
  const text = '甲'.repeat(56);
  assert.deepEqual(textBreaches([sheet(2)], due(text)), []);
  assert.deepEqual(what(textBreaches([sheet(2)], due(`${text}乙`))), ['缺少文字“乙”']);
  assert.deepEqual(textBreaches([sheet(1), sheet(1)], due('甲'.repeat(27) + '乙'.repeat(29))), [
    { sheet: 1, what: '文字印成了“甲”，应当是“乙乙乙乙乙乙乙乙乙乙乙乙”' },
  ]);
  const bare = [sheet(2), sheet(1)];
  assert.deepEqual(textBreaches(bare, due(text)), [
    { sheet: 2, what: '没有报告的文字', isMinor: true },
  ]);
  assert.deepEqual(textBreaches(bare, due(text, true)), []);
});

test('a heading at the foot of a sheet is told, one whose text runs on overleaf is not', () => {
  const heading = sheet(1, {}, ['H3']);
  assert.deepEqual(headingBreaches([heading, sheet(1)]), []);
  assert.match(
    what(headingBreaches([heading, sheet(1, { left: 2 * CHARACTER })])).join(),
    /^标题“甲+”排在页末$/u,
  );
});

test('due is the report’s own text, its tables apart, with 〓 for what no face has', () => {
  const page = fromHtml(
    '<nav>乙</nav><article class="report"><div data-verbatim="a.mdx"><p>甲\u2011 🙂<sup data-apart>注1</sup></p>' +
      '<table><tr><td>丙</td></tr></table></div><div class="closing together"><p>丁</p></div></article>',
  );
  assert.deepEqual(readDue(page, ['🙂']), { text: '甲〓', tables: '丙', hasLongClosing: false });
});
