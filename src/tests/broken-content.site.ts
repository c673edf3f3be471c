import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ProjectCopy, copyProject, withoutPdf } from './support/project.ts';

const part1 = 'content/2022/part-1.mdx';

/** Builds a copy after `change`; the build must fail, and its output match every pattern. */
async function expectFailure(
  change: (project: ProjectCopy) => Promise<void>,
  ...patterns: RegExp[]
): Promise<void> {
  await using project = await copyProject();
  await change(project);
  const { ok, output } = await project.build(withoutPdf);
  assert.equal(ok, false, 'the build succeeded');
  for (const pattern of patterns) assert.match(output, pattern);
}

test('a missing field stops the build and names file and field', () =>
  expectFailure(
    (project) => project.edit(part1, 'title: 主要工作和成效\n', ''),
    /2022\/part-1/u,
    /title/u,
  ));

test('a misspelt field stops the build and names file and field', () =>
  expectFailure(
    (project) => project.edit(part1, 'number:', 'nummer:'),
    /2022\/part-1/u,
    /nummer/u,
  ));

test('a wrong part number stops the build and names the file', () =>
  expectFailure(
    (project) => project.edit(part1, 'number: 一', 'number: 二'),
    /2022\/part-1/u,
    /content:.*二、主要/u,
    /seed:.*一、主要/u,
  ));

test('an order taken twice stops the build and names both files', () =>
  expectFailure(
    (project) =>
      project.edit('content/2022/part-2.mdx', 'order: 2\nnumber: 二', 'order: 1\nnumber: 一'),
    /content\/2022\/part-2\.mdx: order: 1 is taken by content\/2022\/part-1\.mdx/u,
  ));

test('a broken link stops the build and names file and line', () =>
  expectFailure(
    (project) => project.edit('content/2022/notes/figures.mdx', '#1-1-3', '#1-1-9'),
    /content\/2022\/notes\/figures\.mdx:11: .*#1-1-9/u,
  ));

test('one changed character stops the build and names file, line and unit', () =>
  expectFailure(
    (project) => project.edit(part1, '统一服务标准', '统一服务标淮'),
    /content\/2022\/part-1\.mdx:9 \(#1-2-1\)/u,
    /content:.*服务标淮/u,
    /seed:.*服务标准/u,
  ));

test('a report without its seed stops the build and names the file', () =>
  expectFailure(
    (project) => rename(join(project.dir, 'content/2022'), join(project.dir, 'content/2024')),
    /seeds\/2024\.txt is missing/u,
  ));

test('a picture that is not there stops the build and names file, line and cure', () =>
  expectFailure(
    (project) => project.edit(part1, '解决36个', '解决![图](./none.png)36个'),
    /content\/2022\/part-1\.mdx:7：没有图片“\.\/none\.png”.*改法：/u,
  ));

test('a misspelt fact of the report stops the build and names file and field', () =>
  expectFailure(
    (project) => project.edit('content/2022/report.yaml', 'kind:', 'kinds:'),
    /2022\/report/u,
    /kinds/u,
  ));
