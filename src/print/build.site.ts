import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { projectRoot } from '../tests/support/project-root.ts';
import { type ProjectCopy, copyProject } from '../tests/support/project.ts';
import { pdfFonts } from './measure/fonts.ts';
import { mapPages, withPdf } from './measure/pdf.ts';
import { BLOCK_WIDTH, CHARACTER, type Row, isBody, pageRows, textRows } from './measure/rows.ts';
import { reportText, taggedText } from './measure/structure.ts';

/** A report, published at an address of its own, of what is hard to print. */
const hardReport = new URL('src/tests/fixtures/print/', projectRoot);

await test('without a browser the build warns, makes no PDF and offers none, or fails if it must', async () => {
  await using project = await copyProject();
  const CHROME_PATH = join(project.dir, 'no-browser');
  const { ok, output } = await project.build({ CHROME_PATH });
  assert.ok(ok, output);
  assert.match(output, /提醒：PDF：没有找到 Chrome.*CHROME_PATH/u);
  await assert.rejects(access(join(project.dir, 'dist/2022/2022.pdf')));
  const cover = await readFile(join(project.dir, 'dist/2022/index.html'), 'utf8');
  assert.doesNotMatch(cover, /PDF/u);
  const required = await project.build({ CHROME_PATH, REQUIRE_PDF: '1' });
  assert.equal(required.ok, false);
  assert.match(required.output, /^PDF：没有找到 Chrome.*CHROME_PATH/mu);
});

await describe('a report that is hard to print', async () => {
  let project: ProjectCopy;
  let output: string;
  let pdf: Buffer;
  let sheets: readonly (readonly Row[])[];

  before(async () => {
    project = await copyProject(hardReport);
    const built = await project.build({ SITE: 'https://example.gov.cn', BASE: '/report/' });
    assert.ok(built.ok, built.output);
    output = built.output;
    pdf = await readFile(join(project.dir, 'dist/2020/2020.pdf'));
    sheets = await withPdf(pdf, (read) => mapPages(read, pageRows));
  });

  after(() => project[Symbol.asyncDispose]());

  await test('says where it is from, at a known address', async () => {
    const cover = await readFile(join(project.dir, 'dist/2020/index.html'), 'utf8');
    assert.match(cover, /href="\/report\/2020\/2020\.pdf"/u);
    const text = reportText(await withPdf(pdf, taggedText)).replaceAll(/\s/gu, '');
    assert.match(text, /，2020年度，https:\/\/example\.gov\.cn\/report\/2020\/full\//u);
  });

  await test('prints its rare characters in faces of ours, and names one that has none', async () => {
    const text = reportText(await withPdf(pdf, taggedText)).replaceAll(/\s/gu, '');
    assert.ok(text.includes('移至东侧〓。'), text);
    assert.ok(text.includes('周镕、李堃、王喆、刘㛃、陈㐂、赵𠮷、吴𬭩、郑龘'), text);
    assert.ok(text.includes('“國、書、禮”') && text.includes('€计价12.5、注明™'), text);
    assert.match(output, /content\/2020\/part-1\.mdx \(#1-s1-1\)：打印字体没有“🙂”（U\+1F642）/u);
    assert.equal(output.match(/打印字体没有/gu)?.length, 1);
    for (const { name } of await pdfFonts(pdf)) assert.match(name, /\+(?:Fandol|Noto)/u);
  });

  await test('has （一） in 楷体, and its items can be cited', async () => {
    const fonts = await pdfFonts(pdf);
    assert.ok(fonts.some(({ name }) => name.includes('FandolKai')));
    const page = await readFile(join(project.dir, 'dist/2020/part-1/index.html'), 'utf8');
    assert.match(page, /aria-label="引用第一部分（一）第1条"/u);
  });

  await test('is not shrunk by a long address, a long word, a tall picture or a wide table', async () => {
    const rows = sheets.flatMap((sheet) => textRows(sheet).filter(isBody));
    const sizes = new Set(rows.map(({ size }) => size.toFixed(2)));
    assert.deepEqual(sizes, new Set([CHARACTER.toFixed(2), ((CHARACTER * 22) / 16).toFixed(2)]));
    for (const { text, left, right } of rows) {
      assert.ok(left > -1 && right < BLOCK_WIDTH + 1, text);
    }
    const wide = await withPdf(pdf, (read) =>
      mapPages(read, ({ view: [, , width = 0, height = 0] }) => Promise.resolve(width > height)),
    );
    // The wide table with its heading, and the rest of it.
    assert.equal(wide.filter(Boolean).length, 2);
  });

  await test('has its salutation flush left, its signature right, and 附件 on new sheets', () => {
    const rows = sheets.flatMap((sheet) => textRows(sheet));
    const find = (text: string): Row => {
      const row = rows.find((each) => each.text === text);
      assert.ok(row, text);
      return row;
    };
    assert.ok(Math.abs(find('桑榆镇人民政府：').left) < 0.1);
    for (const text of ['桑榆镇集市服务中心', '2020年12月31日']) {
      const signed = rows.findLast((each) => each.text === text);
      assert.ok(Math.abs((signed?.right ?? 0) - (BLOCK_WIDTH - 2 * CHARACTER)) < 0.5, text);
    }
    for (const mark of ['附件1', '附件2']) {
      const sheet = sheets.find((each) => each.some(({ text }) => text === mark)) ?? [];
      assert.equal(sheet[0]?.text, mark);
    }
  });

  await test('closes with its notes and with what is true of it', () => {
    const closing = textRows(sheets.at(-1) ?? []).filter((row) => !isBody(row));
    const text = closing.map((row) => row.text.replaceAll(/\s/gu, '')).join('');
    assert.match(text, /^\[1\]旧档案.*\[2\]见附件2第二条。注1：疑为“片区长”.*注2：疑为“便民/u);
    assert.match(text, /2020\/full\/编者注由编者所加，不属于正文。$/u);
    assert.doesNotMatch(text, /隐去/u);
  });
});
