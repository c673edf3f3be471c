import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ProjectCopy, copyProject, withoutPdf } from './support/project.ts';

const part1 = 'content/2022/part-1.mdx';

/**
 * Builds a copy after `change`; the build must fail, say why in a line of its own, show no trace, and
 * leave the published site as it was, with nothing beside it. What single mistakes are told as, the tests of `build/content` and `markdown` have.
 */
async function expectFailure(
  change: (project: ProjectCopy) => Promise<void>,
  line: RegExp,
): Promise<void> {
  await using project = await copyProject();
  await change(project);
  await mkdir(join(project.dir, 'dist'));
  await writeFile(join(project.dir, 'dist/index.html'), '旧');
  const { ok, output } = await project.build(withoutPdf);
  assert.equal(ok, false, 'the build succeeded');
  assert.match(output, line);
  assert.doesNotMatch(output, /Stack trace/u);
  const left = (await readdir(project.dir)).filter((name) => /^dist|^\.prerender/u.test(name));
  assert.deepEqual(left, ['dist']);
  assert.deepEqual(await readdir(join(project.dir, 'dist')), ['index.html']);
  assert.equal(await readFile(join(project.dir, 'dist/index.html'), 'utf8'), '旧');
}

test('mistakes in several files stop the build, each in a line of its own', () =>
  expectFailure(async (project) => {
    await project.edit(part1, 'title: 主要工作和成效\n', '');
    await project.edit('content/2022/report.yaml', 'kind:', 'kinds:');
    await project.edit('content/2022/part-2.mdx', '\n\n', '\n\n![图](./none.png)\n\n');
  }, /^content\/2022\/report\.yaml:\d：“kinds”.+\n(?:.+\n)?content\/2022\/part-1\.mdx:2：没有写 title。.+\ncontent\/2022\/part-2\.mdx:\d+：没有图片“\.\/none\.png”。改法：.+$/mu));

test('a broken link stops the build and names file, line and cure', () =>
  expectFailure(
    (project) => project.edit(part1, '疑为“八小工程”。', '疑为[“八小工程”](#1-1-9)。'),
    /^content\/2022\/part-1\.mdx:15：链接“.*#1-1-9”没有去处。改法：.+$/mu,
  ));

test('one changed character stops the build and names file, line, unit and both wordings', () =>
  expectFailure(
    (project) => project.edit(part1, '统一服务标准', '统一服务标淮'),
    /^content\/2022\/part-1\.mdx:9：网页（#1-2-1）.*网页是“.*服务标淮.*”，.*是“.*服务标准.*”。改法：.+$/mu,
  ));
