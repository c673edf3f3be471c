import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../tests/support/project-root.ts';
import { copyProject } from '../tests/support/project.ts';
import { pdfFonts } from './measure/fonts.ts';
import { withPdf } from './measure/pdf.ts';
import { reportText, taggedText } from './measure/structure.ts';

await test('without a browser the build warns, makes no PDF and offers none, or fails if it must', async () => {
  await using project = await copyProject(projectRoot);
  const CHROME_PATH = join(project.dir, 'no-browser');
  const { ok, output } = await project.build({ CHROME_PATH });
  assert.ok(ok, output);
  assert.match(output, /NO PDF WAS MADE.*CHROME_PATH/u);
  await assert.rejects(access(join(project.dir, 'dist/2023/2023.pdf')));
  const cover = await readFile(join(project.dir, 'dist/2023/index.html'), 'utf8');
  assert.doesNotMatch(cover, /PDF/u);
  const required = await project.build({ CHROME_PATH, REQUIRE_PDF: '1' });
  assert.equal(required.ok, false);
  assert.match(required.output, /REQUIRE_PDF is set, but no Chrome or Chromium was found/u);
});

await test('a character no print font has stops the build and is named with file and unit', async () => {
  await using project = await copyProject(projectRoot);
  await project.edit('content/2023/part-1.mdx', '集中整改任务', '集中整改𰻝务');
  await project.edit('seeds/2023.txt', '集中整改任务', '集中整改𰻝务');
  const { ok, output } = await project.build();
  assert.equal(ok, false);
  assert.match(output, /content\/2023\/part-1\.mdx \(#1-1-3\): “𰻝” \(U\+30EDD\)/u);
});

await test('at a known address the PDF says where it is from', async () => {
  await using project = await copyProject(projectRoot);
  const { ok, output } = await project.build({ SITE: 'https://example.gov.cn', BASE: '/report/' });
  assert.ok(ok, output);
  const cover = await readFile(join(project.dir, 'dist/2023/index.html'), 'utf8');
  assert.match(cover, /href="\/report\/2023\/2023\.pdf"/u);

  const pdf = await readFile(join(project.dir, 'dist/2023/2023.pdf'));
  const text = reportText(await withPdf(pdf, taggedText)).replaceAll(/\s/gu, '');
  assert.match(text, /，2023年度，https:\/\/example\.gov\.cn\/report\/2023\/full\/文中/u);
});

test('a subsection （一） prints in 楷体, and its items can be cited', async () => {
  await using project = await copyProject(projectRoot);
  const [plain, divided] = ['1.推进党的创新理论', '（一）思想方面。\n\n1.推进党的创新理论'];
  await project.edit('content/2023/part-2.mdx', plain, divided);
  await project.edit('seeds/2023.txt', plain, divided);
  await project.edit('content/2023/notes/figures.mdx', '[5名](#1-1-1)', '[5名](#2-s1-1)');
  const { ok, output } = await project.build();
  assert.ok(ok, output);
  const fonts = await pdfFonts(await readFile(join(project.dir, 'dist/2023/2023.pdf')));
  assert.ok(
    fonts.some(({ name }) => name.includes('FandolKai')),
    'no 楷体',
  );
  const page = await readFile(join(project.dir, 'dist/2023/part-2/index.html'), 'utf8');
  assert.match(page, /aria-label="引用第二部分（一）第1条"/u);
});
