import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { faultLine } from '../../report/fault.ts';
import { checkContent } from './check-content.ts';
import { takenNames } from './names.ts';

const source = new URL('../../', import.meta.url);
const taken = await takenNames(source, new URL('../public/', source));

type Files = Readonly<Record<string, string | Uint8Array>>;

const sound: Files = {
  'content/2024/report.yaml': 'title: 甲市工作报告\nyear: 2024\nkind: 工作报告\n',
  'content/2024/part-1.mdx': '---\ntitle: 甲\norder: 1\nnumber: 一\n---\n\n正文。\n',
  'seeds/2024.txt': '甲市工作报告\n一、甲\n正文。\n',
};

/** Checks the sound content with `files` in place of its own; an empty text removes a file. */
async function check(
  files: Files,
  change?: (root: string) => Promise<void>,
): Promise<{ faults: string[]; warnings: string[] }> {
  const root = await mkdtemp(join(tmpdir(), 'content-'));
  for (const [name, text] of Object.entries({ ...sound, ...files })) {
    if (text === '') continue;
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  await change?.(root);
  const { faults, warnings } = await checkContent(pathToFileURL(`${root}/`), taken);
  await rm(root, { recursive: true });
  return { faults: faults.map(faultLine), warnings: warnings.map(faultLine) };
}

const part = (head: string): Files => ({ 'content/2024/part-1.mdx': `---\n${head}\n---\n\n正文。\n` });
const text = (body: string): string => `---\ntitle: 甲\norder: 1\nnumber: 一\n---\n\n${body}\n`;
const facts = (text: string): Files => ({ 'content/2024/report.yaml': text });
const gbk = new Uint8Array([0x0a, 0xbc, 0xd7, 0xca, 0xd0]);

const mistakes: readonly (readonly [name: string, files: Files, line: RegExp])[] = [
  ['a missing fact', part('order: 1\nnumber: 一'), /part-1\.mdx:2：没有写 title。改法：写作 title: /u],
  ['a misspelt fact', part('title: 甲\norder: 1\nnummer: 一'), /:4：“nummer”不是这里的一项。改法：能写的只有 title、order/u],
  ['a fact of the wrong kind', part('title: 甲\norder: 甲'), /:3：order 不能是 "甲"。改法：写作 order: 1/u],
  ['a full-width colon', part('title：甲\norder: 1'), /:2：title 后面是全角冒号。改法：写作“title: ”/u],
  ['a colon without a space', part('title:甲\norder: 1'), /:2：title: 后面没有空格。/u],
  ['a fact written twice', part('title: 甲\norder: 1\norder: 2'), /:4：同一项写了两次。/u],
  ['a fact that is no YAML', part('title: “甲”: 乙: 丙\norder: 1'), /:2：这一行的写法不对。改法：/u],
  ['a section without head', { 'content/2024/part-1.mdx': '正文。\n' }, /part-1\.mdx:1：开头没有 ---/u],
  ['an order taken twice', { 'content/2024/part-2.mdx': '---\ntitle: 乙\norder: 1\nnumber: 一\n---\n' }, /part-2\.mdx:3：order: 1 与 content\/2024\/part-1\.mdx 重复。/u],
  ['a misspelt fact of the site', { 'content/site.yaml': 'name: 甲市报告\nicpp: 京ICP备1号' }, /content\/site\.yaml:2：“icpp”不是这里的一项。/u],
  ['a correction without its day', { 'content/2024/corrections.yaml': '- place: 1-1\n  before: 甲\n  after: 乙\n' }, /2024\/corrections\.yaml：第1处更正的 date 不对。/u],
  ['a misspelt fact of the report', facts('title: 甲\nyear: 2024\nkinds: 乙'), /report\.yaml:3：“kinds”/u],
  ['a year that is none', facts('title: 甲\nyear: 二〇二四\nkind: 乙'), /report\.yaml:2：year 不能是 "二〇二四"/u],
  ['a site’s number without quotes', { 'content/site.yaml': 'name: 甲\ncode: 123' }, /site\.yaml:2：code 不能是 123。改法：写作 code: '/u],
  ['an empty report.yaml', facts('# 待写\n'), /report\.yaml:1：没有写 title。/u],
  ['a report without report.yaml', facts(''), /content\/2024\/report\.yaml：没有这个文件。改法：新建/u],
  ['a report without sections', { 'content/2024/part-1.mdx': '' }, /content\/2024：没有一个部分。/u],
  ['a report without seed', { 'seeds/2024.txt': '' }, /seeds\/2024\.txt：没有这个文件。改法：把收到的原稿/u],
  ['a section outside any report', { 'content/part-2.mdx': '乙' }, /content\/part-2\.mdx：不在任何报告/u],
  ['content in GBK', { 'content/2024/part-1.mdx': gbk }, /part-1\.mdx:2：不是 UTF-8 编码（可能是 GBK）。改法：.*另存为/u],
  ['facts in GBK', { 'content/2024/report.yaml': gbk }, /report\.yaml:2：不是 UTF-8/u],
  ['a seed in GBK', { 'seeds/2024.txt': gbk }, /seeds\/2024\.txt:2：不是 UTF-8/u],
  ['a seed in UTF-16', { 'seeds/2024.txt': new Uint8Array([0xff, 0xfe, 0x32, 0x75]) }, /是 UTF-16/u],
  ['a program', { 'content/2024/part-1.mdx': text('甲\n\n<td {...process.env}>乙</td>') }, /part-1\.mdx:9：<td> 的属性 \{…\} 不能用/u],
  ['a tag that is not closed', { 'content/2024/part-1.mdx': text('甲\n\n<table><tr>') }, /part-1\.mdx:9：标签 <tr> 没有配成一对。/u],
  ['a closing tag alone', { 'content/2024/part-1.mdx': text('甲</td>') }, /part-1\.mdx:7：标签 .*没有配成一对。/u],
  ['an attribute without quotes', { 'content/2024/part-1.mdx': text('<td colspan=2>甲</td>') }, /part-1\.mdx:7：标签没有写完，或写法不对。/u],
  ['a picture that is not there in a note', { 'content/2024/notes/figures.mdx': '---\ntitle: 甲\n---\n\n![乙](./c.png)' }, /notes\/figures\.mdx:5：没有图片“\.\/c\.png”/u],
  ['a section with a space in its name', { 'content/2024/part 2.mdx': '---\n' }, /文件名“part 2”不能用。改法：/u],
  ['a section named like the whole report', { 'content/2024/full.mdx': '---\n' }, /文件名“full”是网站自己要用的。/u],
];

for (const [name, files, line] of mistakes) {
  test(`${name} is told in one line with file, line and cure`, async () => {
    const { faults } = await check(files);
    const told = faults.filter((fault) => line.test(fault));
    assert.equal(told.length, 1, faults.join('\n'));
    assert.match(told[0] ?? '', /改法：.+。$/u);
  });
}

for (const name of ['About', 'a b', '2024.1', 'a#b', 'a%20b', '报告（一）', '-', 'a_b']) {
  test(`a folder cannot be named ${name}`, async () => {
    const { faults } = await check({ [`content/${name}/report.yaml`]: 'title: 甲' });
    assert.ok(faults.some((fault) => fault.includes(`文件夹名“${name}”不能用。`)), faults.join('\n'));
  });
}

const reserved = 'about accessibility search pagefind fonts _astro 404 index llms licences';
for (const name of reserved.split(' ')) {
  test(`a folder cannot be named ${name}, which the site uses itself`, async () => {
    const { faults } = await check({ [`content/${name}/report.yaml`]: 'title: 甲' });
    assert.ok(faults.some((fault) => fault.includes(`“${name}”是网站自己要用的`)), faults.join('\n'));
  });
}

test('sound content, with stray folders and files of other programs beside it, has no fault', async () => {
  const { faults, warnings } = await check({
    'content/.obsidian/app.json': '{}',
    'content/.obsidian/x.mdx': '甲',
    'content/2024/.part-1.mdx.swp': '甲',
    'content/README.md': '甲',
    'content/2024/map.png': 'x',
    'content/2024/notes/figures.mdx': '\uFEFF---\r\ntitle: 数据\r\n---\r\n',
  });
  assert.deepEqual({ faults, warnings }, { faults: [], warnings: [] });
});

test('a folder that is a link elsewhere is looked through like any other', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
  await writeFile(join(elsewhere, 'report.yaml'), 'title: 甲\nyear: 2025\nkind: 乙\n');
  const { faults } = await check({}, (root) => symlink(elsewhere, join(root, 'content/2025')));
  await rm(elsewhere, { recursive: true });
  assert.ok(faults.some((fault) => fault.startsWith('seeds/2025.txt：没有这个文件')), faults.join('\n'));
});

test('a byte order mark and line ends of Windows are no fault', async () => {
  const files = Object.entries(sound).map(([name, text]) => [
    name,
    `\uFEFF${String(text).replaceAll('\n', '\r\n')}`,
  ]);
  const { faults, warnings } = await check(Object.fromEntries(files) as Files);
  assert.deepEqual({ faults, warnings }, { faults: [], warnings: [] });
});

const strange = {
  'U+202E': '双向控制符',
  'U+2066': '双向控制符',
  'U+E0041': '标签字符',
  'U+0008': '控制字符',
  'U+E5E5': '自造字',
  'U+FFFD': '替换符',
  'U+200B': '零宽字符',
};
for (const [code, kind] of Object.entries(strange)) {
  test(`${code} is pointed out in content and seed with its place, and stops nothing`, async () => {
    const text = `甲\n乙𠮷${String.fromCodePoint(parseInt(code.slice(2), 16))}丙`;
    const { faults, warnings } = await check({ 'seeds/2024.txt': text });
    assert.deepEqual(faults, []);
    assert.equal(warnings.length, 1);
    assert.ok(warnings[0]?.startsWith(`seeds/2024.txt:2：第3字 ${code} 是${kind}`), warnings[0]);
    const inContent = await check(part(`title: 甲${text.slice(-2)}\norder: 1\nnumber: 一`));
    assert.equal(inContent.warnings.length, 1);
  });
}
