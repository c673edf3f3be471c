import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { p, r, writeDocx } from './docx/fixtures/write-docx.ts';
import { fixtureReports } from '../tests/support/project-root.ts';
import { importFile, type Result, type Task } from './import.ts';

/** A project folder that is removed after the test. */
class Project {
  readonly root = mkdtempSync(join(tmpdir(), 'project-'));

  import(bytes: Uint8Array, wishes: Partial<Task> = {}): Promise<Result> {
    const options = { name: '报告', force: false, dryRun: false, progress: () => undefined };
    return importFile({ bytes, root: `${this.root}/`, ...options, ...wishes });
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  list(path = ''): string[] {
    return readdirSync(join(this.root, path), { recursive: true, encoding: 'utf8' }).sort();
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}

const REPORT = `甲市2024年政府工作报告
——2025年1月8日在甲市第九届人民代表大会第四次会议上
各位代表：
现在报告工作，其中*件不公开。
一、工作回顾
（一）经济稳中有进。地区生产总值增长5.2%，完成“八项行动”重点项目12个。
（二）民生持续改善。新增就业3万人。
二、工作安排
import 甲 <95%，{2024}，3~5公里、6~8公里。
甲市人民政府
2025年1月8日
`;
const BYTES = Buffer.from(REPORT);

test('a text becomes a folder of sections, a file of facts and its seed', async () => {
  using project = new Project();
  const { id, report } = await project.import(BYTES);
  assert.equal(id, '2024');
  assert.deepEqual(project.list('content/2024'), [
    'part-1.mdx',
    'part-2.mdx',
    'preface.mdx',
    'report.yaml',
  ]);
  assert.equal(project.read('seeds/2024.txt'), REPORT);
  assert.equal(
    project.read('content/2024/report.yaml'),
    'title: 甲市2024年政府工作报告\ndate: ——2025年1月8日在甲市第九届人民代表大会第四次会议上\nyear: 2024\nkind: 政府工作报告\n',
  );
  assert.equal(
    project.read('content/2024/part-1.mdx'),
    '---\ntitle: 工作回顾\norder: 1\nnumber: 一\n---\n\n' +
      '（一）经济稳中有进。地区生产总值增长5.2%，完成“八项行动”重点项目12个。\n\n（二）民生持续改善。新增就业3万人。\n',
  );
  assert.match(project.read('content/2024/preface.mdx'), /其中\\\*件不公开/u);
  assert.match(report, /《甲市2024年政府工作报告》\n├─ 前言[^]*├─ 一、工作回顾　2段 2条点 \d+字/u);
  assert.match(report, /没有疑问。/u);
});

test('what is there already is not touched without --force, and a dry run writes nothing', async () => {
  using project = new Project();
  await project.import(BYTES, { dryRun: true });
  assert.deepEqual(project.list(), []);
  await project.import(BYTES);
  const before = project.list();
  await assert.rejects(project.import(BYTES), {
    name: 'Refusal',
    message: /content\/2024 已经有了.*--force.*--id 2024-2/u,
  });
  assert.deepEqual(project.list(), before);
  assert.equal((await project.import(BYTES, { id: '2024-2' })).id, '2024-2');
});

test('a correction keeps the editor’s notes and figures that still have a place, and names the others', async () => {
  using project = new Project();
  await project.import(BYTES);
  const file = join(project.root, 'content/2024/part-1.mdx');
  const noted = project
    .read('content/2024/part-1.mdx')
    .replace('“八项行动”', '“八项行动”[^行动]')
    .replace('3万人', '3万人[^就业]');
  writeFileSync(file, `${noted}\n[^行动]: 见通知。\n\n[^就业]: 含灵活就业。\n`);
  mkdirSync(join(project.root, 'content/2024/notes'));
  writeFileSync(
    join(project.root, 'content/2024/notes/figures.mdx'),
    '---\ntitle: 数据\n---\n\n| 事项 | 数值 |\n| - | - |\n| 项目 | [12个](#1-s1) |\n| 就业 | [3万人](#1-s2) |\n',
  );
  const corrected = REPORT.replace('新增就业3万人', '城镇新增就业4万人');
  const { doubts } = await project.import(Buffer.from(corrected), { force: true });
  const part = project.read('content/2024/part-1.mdx');
  assert.match(part, /“八项行动”\[\^行动\]重点项目/u);
  assert.match(part, /\[\^行动\]: 见通知。\n$/u);
  assert.doesNotMatch(part, /就业\]/u);
  const figures = project.read('content/2024/notes/figures.mdx');
  assert.match(figures, /12个/u);
  assert.doesNotMatch(figures, /3万人/u);
  assert.deepEqual(
    doubts.map(({ kind, found }) => `${kind} ${found}`),
    ['editornote [^就业]（“含灵活就业。”）', 'figure “| 就业 | [3万人](#1-s2) |”'],
  );
});

test('a Word file is kept beside its seed, with its pictures in the content', async () => {
  using project = new Project();
  const picture =
    '<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:docPr descr="增长图"/><a:blip r:embed="r1"/></w:drawing></w:r></w:p>';
  const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const body =
    p('甲市2024年工作报告', '<w:jc w:val="center"/>') +
    p('一、回顾') +
    `<w:p>${r('增长。\n次行。')}${note}</w:p>` +
    picture +
    p('二、安排') +
    `<w:p>${r('重点。', '<w:b/>')}${r('正文。')}</w:p>`;
  const bytes = writeDocx(
    body,
    { footnotes: '<w:footnote w:id="1"><w:p><w:r><w:t>快报数。</w:t></w:r></w:p></w:footnote>' },
    { 'word/image1.png': Uint8Array.of(137) },
  );
  await project.import(bytes);
  assert.ok(existsSync(join(project.root, 'seeds/2024.docx')));
  assert.ok(existsSync(join(project.root, 'content/2024/image1.png')));
  assert.match(
    project.read('content/2024/part-1.mdx'),
    /\n增长。<br \/>次行。\[\^1\]\n\n!\[增长图\]\(\.\/image1\.png\)\n\n\[\^1\]: 快报数。\n$/u,
  );
  assert.match(project.read('content/2024/part-2.mdx'), /\*\*重点。\*\*正文。/u);
  assert.equal(
    project.read('seeds/2024.txt'),
    '甲市2024年工作报告\n一、回顾\n增长。\n次行。\n\n二、安排\n重点。正文。\n快报数。\n',
  );
});

test('the notes of a document count on from section to section, in text and seed', async () => {
  using project = new Project();
  const noted = (text: string, id: number) =>
    `<w:p>${r(text)}<w:r><w:footnoteReference w:id="${String(id)}"/></w:r></w:p>`;
  const body =
    p('甲市2024年工作报告') + p('一、甲') + noted('乙。', 4) + p('二、丙') + noted('丁。', 2);
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${String(id)}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`;
  await project.import(writeDocx(body, { footnotes: note(2, '后注') + note(4, '先注') }));
  assert.match(project.read('content/2024/part-1.mdx'), /乙。\[\^1\]\n\n\[\^1\]: 先注\n$/u);
  assert.match(project.read('content/2024/part-2.mdx'), /丁。\[\^2\]\n\n\[\^2\]: 后注\n$/u);
  assert.match(project.read('seeds/2024.txt'), /丁。\n先注\n后注\n$/u);
});

test('all of hard.docx is written and proved', async () => {
  using project = new Project();
  const bytes = readFileSync(new URL('docx/fixtures/hard.docx', import.meta.url));
  await project.import(bytes);
  assert.equal(
    project.read('content/2024/report.yaml'),
    'title: 甲市2024年政府工作报告\nsubtitle: （征求意见稿）\ndate: ——2025年1月8日在甲市第九届人民代表大会第四次会议上\nyear: 2024\nkind: 政府工作报告\n',
  );
  const last = project.read('content/2024/part-3.mdx');
  assert.match(last, /<th rowspan="2">\s*指标\s*<\/th>\s*<th colspan="2">/u);
  assert.match(last, /脚注\[\^1\]，尾注\[\^2\]，批注被批。/u);
  assert.match(last, /上标m<sup>2<\/sup>/u);
});

test('a report without a year, or several years of one, is asked about', async () => {
  using project = new Project();
  const bytes = Buffer.from('工作报告\n一、甲\n乙。\n');
  await assert.rejects(project.import(bytes), /没有写明年份.*--year 2024/u);
  await assert.rejects(project.import(bytes, { year: '24' }), /--year 24 不是年份/u);
  await assert.rejects(project.import(bytes, { year: '2024', id: '../x' }), /不能作网址/u);
  assert.equal((await project.import(bytes, { year: '2024' })).id, '2024');
});

test('the kind of a document is the last its title names', async () => {
  using project = new Project();
  await project.import(Buffer.from('关于执行2024年决定的情况报告\n一、甲\n乙。\n'));
  assert.match(project.read('content/2024/report.yaml'), /^kind: 情况报告$/mu);
});

test('a file without a title takes its name for one, and says so', async () => {
  using project = new Project();
  const bytes = Buffer.from('一、甲。\n乙。\n二、丙。\n丁。\n');
  const { doubts } = await project.import(bytes, { name: '2024年总结' });
  assert.deepEqual(
    doubts.map(({ kind, found }) => [kind, found]),
    [['untitled', '“2024年总结”']],
  );
  assert.equal(project.read('seeds/2024.txt'), '2024年总结\n一、甲。\n乙。\n二、丙。\n丁。\n');
});

test('the seed of a report that was written by hand becomes what was written, but for editor’s notes', async () => {
  for (const [year, publisher] of [
    ['2021', undefined],
    ['2022', '青禾县便民服务局'],
  ] as const) {
    using project = new Project();
    const read = (path: string) => readFileSync(new URL(path, fixtureReports), 'utf8');
    await project.import(Buffer.from(read(`seeds/${year}.txt`)), { publisher });
    const files = project.list(`content/${year}`);
    assert.ok(files.length > 2);
    for (const file of files) {
      const byHand = read(`content/${year}/${file}`)
        .replaceAll(/\n\[\^[^\]]+\]: .*\n/gu, '')
        .replaceAll(/\[\^[^\]]+\]/gu, '');
      assert.equal(project.read(`content/${year}/${file}`), byHand, file);
    }
  }
});

test('a Markdown file is imported without its signs, and itself', async () => {
  using project = new Project();
  const text =
    '# 甲市2024年工作报告\n\n## 一、甲\n\n**乙。**丙[^1]。\n\n## 二、丁\n\n戊。\n\n[^1]: 己。\n';
  const { doubts } = await project.import(Buffer.from(text));
  assert.match(
    project.read('content/2024/part-1.mdx'),
    /title: 甲[^]*\n\*\*乙。\*\*丙\[\^1\]。\n\n\[\^1\]: 己。\n$/u,
  );
  assert.equal(
    project.read('seeds/2024.txt'),
    '甲市2024年工作报告\n一、甲\n乙。丙。\n二、丁\n戊。\n己。\n',
  );
  assert.equal(project.read('seeds/2024.received.txt'), text);
  assert.deepEqual(
    doubts.map(({ kind }) => kind),
    ['markdown'],
  );
});

test('a speaker above the date stays above it', async () => {
  using project = new Project();
  const text = REPORT.replace(
    '——2025年1月8日在甲市第九届人民代表大会第四次会议上',
    '甲市市长　李　某\n（2025年1月8日）',
  );
  await project.import(Buffer.from(text));
  assert.equal(project.read('seeds/2024.txt'), text);
  assert.match(
    project.read('content/2024/report.yaml'),
    /^subtitle:\n {2}- 甲市市长　李　某\n {2}- （2025年1月8日）\nyear/mu,
  );
});

test('a table of contents is left out and named, and a second report is told', async () => {
  using project = new Project();
  const second = REPORT.replaceAll('2024', '2023').replaceAll('2025', '2024');
  const text =
    REPORT.replace('各位代表', '目录\n一、工作回顾……1\n二、工作安排……5\n各位代表') + second;
  const { doubts } = await project.import(Buffer.from(text));
  const kinds = doubts.map(({ kind, at, found }) => `${kind} ${String(at)} ${found}`);
  assert.ok(kinds.includes('contents 0 3行'), kinds.join('\n'));
  assert.ok(kinds.includes('several 12 '), kinds.join('\n'));
  assert.doesNotMatch(project.read('seeds/2024.txt'), /目录/u);
  assert.equal(project.read('seeds/2024.received.txt'), text);
});

test('a megabyte in one paragraph is imported, and soon', async () => {
  using project = new Project();
  const text = `2024年工作报告\n${'经济社会发展取得新成效，'.repeat(29_000)}\n`;
  const before = performance.now();
  await project.import(Buffer.from(text));
  assert.ok(performance.now() - before < 2000);
});
