import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { fromHtml } from 'hast-util-from-html';
import { normaliseSeed } from '../report/seed.ts';
import { fixtureFolder, fixtureReports } from '../tests/support/project-root.ts';
import { pdfFonts } from './measure/fonts.ts';
import { mapPages, withPdf } from './measure/pdf.ts';
import { elementsOf, tagOf, textOf } from './pdf/tags.ts';
import { artifactText, outlineTitles, reportText, taggedText } from './measure/structure.ts';

const read = (file: string): Promise<string> => readFile(new URL(file, fixtureFolder), 'utf8');
const bytes = await readFile(new URL('2022/2022.pdf', fixtureFolder));
const tagged = await withPdf(bytes, taggedText);
/** Tags that hold text; without one, a reader cannot tell where a paragraph ends. */
const BLOCKS = new Set(['H1', 'H2', 'H3', 'H4', 'P', 'TH', 'TD', 'Caption']);
const full = fromHtml(await read('2022/full/index.html'));

await test('the PDF is at most 400 KB, and the cover tells its size and pages', async () => {
  assert.ok(bytes.length <= 400_000, String(bytes.length));
  const cover = fromHtml(await read('2022/index.html'));
  assert.equal(select('a[href$=".pdf"]', cover)?.properties.href, '/2022/2022.pdf');
  const pages = await withPdf(bytes, (pdf) => Promise.resolve(pdf.numPages));
  const facts = `PDF（${String(pages)}页，${String(Math.round(bytes.length / 1000))} KB）`;
  assert.ok(toString(cover).includes(facts), facts);
});

await test('its text is the seed’s, each character as itself and none a Kangxi radical', async () => {
  const text = reportText(tagged).replaceAll(/\s/gu, '');
  const seed = await readFile(new URL('seeds/2022.txt', fixtureReports), 'utf8');
  const [report = '', ...closing] = text.split(/(?=来源：《2022年)/u);
  assert.equal(report, normaliseSeed(seed));
  assert.match(closing.join(''), /^来源：《2022年青禾县便民服务局工作报告》，2022年度文中“\*”/u);
  assert.doesNotMatch(tagged.map((run) => run.text).join(''), /[\u2E80-\u2FDF]/u);
});

await test('it is tagged as what it is, with page numbers outside the text', async () => {
  const tags = new Set(tagged.flatMap((run) => run.tags));
  for (const tag of ['H1', 'H2', 'H3', 'P', 'Table', 'TH', 'Note', 'Link']) {
    assert.ok(tags.has(tag), tag);
  }
  for (const { text, tags } of tagged) {
    assert.ok(
      /^\s*$/u.test(text) || tags.some((tag) => BLOCKS.has(tag)),
      `${text} in ${tags.join()}`,
    );
  }
  const notes = tagged.filter((run) => run.tags.includes('Note')).map((run) => run.text);
  assert.match(notes.join(''), /^注1：疑为“八小工程”/u);
  (await withPdf(bytes, artifactText)).forEach((text, index) => {
    assert.match(text, new RegExp(`^— ${String(index + 1)} —$`, 'u'));
  });
});

await test('headings are bookmarks, and every id of the report is a destination', async () => {
  const outline = await withPdf(bytes, outlineTitles);
  const depths = [0, 1, 2].map((depth) => outline.filter(([at]) => at === depth).length);
  assert.deepEqual(depths, [1, 3, 10]);
  assert.deepEqual(outline[1], [1, '一、主要工作和成效']);
  const names = Object.keys(await withPdf(bytes, (pdf) => pdf.getDestinations()));
  const ids = selectAll('.report [id]', full)
    .map(({ properties }) => String(properties.id))
    // A note's heading is not printed.
    .filter((id) => !id.startsWith('notes-'));
  assert.deepEqual(
    ids.filter((id) => !names.includes(id)),
    [],
  );
});

await test('it tells its title, author, subject and language, in Info and in XMP, and no day of its own', async () => {
  const { info, metadata } = await withPdf(bytes, (pdf) => pdf.getMetadata());
  const expected = {
    Title: '2022年青禾县便民服务局工作报告',
    Author: '青禾县便民服务局',
    Subject: '2022年工作报告',
    Language: 'zh-CN',
  };
  assert.partialDeepStrictEqual(info, expected);
  assert.ok(!('CreationDate' in info) && !('ModDate' in info));
  assert.match(String((info as { Creator?: string }).Creator), /^official-report-site \d/u);
  assert.match(String(metadata.get('dc:title')), new RegExp(`^${expected.Title}`, 'u'));
});

await test('its fonts are embedded TrueType subsets of our own', async () => {
  const fonts = await pdfFonts(bytes);
  assert.equal(fonts.length, 5);
  for (const font of fonts) {
    assert.match(font.name, /^[A-Z]{6}\+(?:Fandol|Noto)/u);
    assert.deepEqual([font.type, font.embedded, font.toUnicode], ['CIDFontType2', true, true]);
  }
});

await test('its links lead to places in it and are described by them', async () => {
  const names = await withPdf(bytes, (pdf) => pdf.getDestinations());
  const links = await withPdf(bytes, async (pdf) => {
    const pages = await mapPages(pdf, (page) => page.getAnnotations());
    return pages.flat() as { dest: string; contentsObj: { str: string } }[];
  });
  const hrefs = selectAll('.report table a, .note-ref a', full).map((link) => link.properties.href);
  assert.deepEqual(new Set(links.map(({ dest }) => `#${dest}`)), new Set(hrefs));
  for (const { dest, contentsObj } of links) {
    assert.ok(dest in names, dest);
    const own = select(`.report a.cite[href="#${dest}"]`, full)?.properties.ariaLabel;
    if (own === undefined) assert.match(contentsObj.str, /^注[12]$/u);
    else assert.equal(contentsObj.str, own.slice('引用'.length));
  }
});

await test('it says that it is PDF/UA-1, and keeps its rules for headings and opening', async () => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  assert.ok(metadata instanceof PDFRawStream);
  const xmp = Buffer.from(metadata.getContents()).toString('utf8');
  assert.match(xmp, /<pdfuaid:part>1<\/pdfuaid:part>/u);
  assert.equal(String(pdf.catalog.get(PDFName.of('PageMode'))), '/UseOutlines');
  assert.ok(pdf.catalog.has(PDFName.of('PageLabels')));
  let level = 0;
  for (const tag of tagged.flatMap(({ tags }) => tags.at(-1) ?? [])) {
    const next = Number(/^H(\d)$/u.exec(tag)?.[1] ?? level);
    assert.ok(next <= level + 1, `${tag} after H${String(level)}`);
    level = next;
  }
});

await test('a picture says what it shows and where, and is the only figure', async () => {
  const pdf = await PDFDocument.load(await readFile(new URL('2020/2020.pdf', fixtureFolder)), {
    updateMetadata: false,
  });
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const figures = [...elementsOf(pdf, root)].filter((one) => tagOf(one) === 'Figure');
  assert.equal(figures.length, 1);
  for (const figure of figures) {
    assert.match(textOf(figure, 'Alt'), /^柱状图/u);
    assert.match(String(figure.get(PDFName.of('A'))), /\/BBox/u);
  }
});
