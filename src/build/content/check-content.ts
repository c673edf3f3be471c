import { compileContent } from '../../markdown/compile.ts';
import { CORRECTIONS_FILE, parseCorrections } from '../../report/corrections.ts';
import { ContentError } from '../../report/fault.ts';
import { checkFacts, headOf } from './facts.ts';
import { Inquiry } from './inquiry.ts';
import { type TakenNames, checkName } from './names.ts';

/**
 * Looks through all content and seeds before anything is rendered, so that a mistake is told as what
 * it is: names, encodings, facts, missing files, and what the Markdown steps do not let through.
 * @param root the project's folder
 * @returns what was found
 */
export async function checkContent(root: URL, taken: TakenNames): Promise<Inquiry> {
  const inquiry = new Inquiry(root);
  const entries = await inquiry.list('content');
  const folders = entries.filter((name) => name.endsWith('/')).map((name) => name.slice(0, -1));
  const lost = entries.filter((name) => name.endsWith('.mdx'));
  for (const name of lost) {
    const cure = '放进报告的文件夹，例如 content/2024/。';
    inquiry.tell({ file: `content/${name}`, found: '不在任何报告的文件夹里。', cure });
  }
  if (entries.includes('site.yaml')) await checkFactsOf(inquiry, 'site', 'content/site.yaml');
  if (folders.length === 0) {
    const cure = '新建一个文件夹，例如 content/2024/，写 report.yaml 和各部分。';
    inquiry.tell({ file: 'content', found: '没有报告。', cure });
  }
  const seeds = new Set(await inquiry.list('seeds'));
  for (const name of folders) {
    checkName(`content/${name}`, taken.site).forEach(inquiry.tell);
    await checkReport(inquiry, `content/${name}`, taken);
    await checkSeed(inquiry, `${name}.txt`, seeds);
  }
  return inquiry;
}

async function checkReport(inquiry: Inquiry, folder: string, taken: TakenNames): Promise<void> {
  const names = await inquiry.list(folder);
  const sections = names.filter((name) => name.endsWith('.mdx'));
  const file = `${folder}/report.yaml`;
  if (names.includes('report.yaml')) await checkFactsOf(inquiry, 'report', file);
  else {
    const cure = '新建这个文件，写 title、year、kind 三项；不是报告的文件夹从 content 移走。';
    inquiry.tell({ file, found: '没有这个文件。', cure });
  }
  if (sections.length === 0) {
    const cure = '每一部分写一个文件，例如 part-1.mdx。';
    inquiry.tell({ file: folder, found: '没有一个部分。', cure });
  }
  const owners = new Map<number, string>();
  for (const name of sections) {
    checkName(`${folder}/${name}`, taken.report).forEach(inquiry.tell);
    await checkSection(inquiry, `${folder}/${name}`, owners);
  }
  if (names.includes(CORRECTIONS_FILE)) {
    const text = await inquiry.read(`${folder}/${CORRECTIONS_FILE}`);
    parseCorrections(`${folder}/${CORRECTIONS_FILE}`, text ?? '[]').faults.forEach(inquiry.tell);
  }
  const notes = (await inquiry.list(`${folder}/notes`)).filter((name) => name.endsWith('.mdx'));
  for (const name of notes) await checkFile(inquiry, 'note', `${folder}/notes/${name}`);
}

/** Checks a file that holds nothing but facts. */
async function checkFactsOf(inquiry: Inquiry, kind: 'site' | 'report', file: string): Promise<void> {
  const text = await inquiry.read(file);
  if (text !== undefined) checkFacts(kind, { file, text, firstLine: 1 }, inquiry.tell);
}

async function checkSection(
  inquiry: Inquiry,
  file: string,
  owners: Map<number, string>,
): Promise<void> {
  const head = await checkFile(inquiry, 'section', file);
  if (head === undefined) return;
  const { order } = head.facts;
  const owner = owners.get(order);
  owners.set(order, owner ?? file);
  if (owner === undefined) return;
  const found = `order: ${String(order)} 与 ${owner} 重复。`;
  inquiry.tell({ file, line: head.lineOf('order'), found, cure: '每一部分用不同的序号。' });
}

/** Checks head and text of a content file; returns its facts where they are sound. */
async function checkFile<Kind extends 'section' | 'note'>(
  inquiry: Inquiry,
  kind: Kind,
  file: string,
) {
  const text = await inquiry.read(file);
  if (text === undefined) return undefined;
  const head = headOf(text);
  if (head === undefined) {
    const cure = '文件第一行写 ---，以下一项占一行，末尾再写一行 ---。';
    inquiry.tell({ file, line: 1, found: '开头没有 --- 之间的信息。', cure });
    return undefined;
  }
  const read = checkFacts(kind, { file, ...head }, inquiry.tell);
  if (read !== undefined) await checkText(inquiry, file, head.body, read.facts);
  return read;
}

async function checkText(
  inquiry: Inquiry,
  file: string,
  body: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  try {
    await compileContent(body, inquiry.pathOf(file), facts);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const fault of error.faults) inquiry.tell({ ...fault, file });
  }
}

async function checkSeed(inquiry: Inquiry, name: string, seeds: Set<string>): Promise<void> {
  const file = `seeds/${name}`;
  if (seeds.has(name)) {
    await inquiry.read(file);
    return;
  }
  const cure = `把收到的原稿存为 ${file}，正文要与它逐字比对。`;
  inquiry.tell({ file, found: '没有这个文件。', cure });
}
