import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx } from './docx/read.ts';
import type { Doubt } from './doubts.ts';
import { factDoubts, guessFacts, type Wishes } from './facts.ts';
import { addReceived, install, put, sectionTexts } from './files.ts';
import { readHtml } from './html/read.ts';
import { keepFigures, keepNotes } from './keep.ts';
import { convertToDocx, findOffice } from './office.ts';
import { prove, readBack } from './prove.ts';
import { recognise } from './recognise.ts';
import { Refusal } from './refusal.ts';
import { accountOf, doubtsOf, outlineOf } from './report.ts';
import { sectionsOf } from './sections.ts';
import { sniff, type Kind } from './sniff.ts';
import type { Source } from './source.ts';
import { decodeText, readText } from './text.ts';
import { filesOf, makeOutput } from './write.ts';

/** What an import is asked to do. */
export interface Task extends Wishes {
  readonly bytes: Uint8Array;
  /** The file's name without folder and extension. */
  readonly name: string;
  /** The project's folder, with a slash at its end. */
  readonly root: string;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Called before a step that may take more than a second. */
  readonly progress: (step: string) => void;
}

/** What was done. */
export interface Result {
  readonly id: string;
  /** The report for the editor, in Chinese. */
  readonly report: string;
  readonly doubts: readonly Doubt[];
}

/** A file this big may take more than a second. */
const SLOW = 300_000;

/**
 * Imports a file: reads, recognises, proves, writes. Nothing is written where anything is lost.
 * @throws Refusal, one sentence for the editor
 */
export async function importFile(task: Task): Promise<Result> {
  const { bytes, root, force, dryRun } = task;
  const kind = sniff(bytes);
  if (bytes.length > SLOW) task.progress('正在读取');
  const draft = recognise(readBy(kind, task));
  const guess = guessFacts(draft, task, task.name);
  const { id } = guess;
  const target = join(root, 'content', id);
  if (existsSync(target) && !force && !dryRun) {
    throw new Refusal(
      `content/${id} 已经有了，没有改动。要替换它请加 --force（编者注会尽量保留），要另存请加 --id，例如 --id ${id}-2。`,
    );
  }
  const text = kind.reader === 'text' ? decodeText(bytes).text : undefined;
  const made = makeOutput(draft, guess, text);
  const kept = keepNotes(made.sections, existsSync(target) ? sectionTexts(target) : []);
  const output = { ...made, sections: kept.sections };
  const staging = mkdtempSync(join(root, '.import-'));
  try {
    const files = filesOf(id, output);
    addReceived(files, id, kind, bytes, output.seed);
    for (const [path, content] of files) put(join(staging, path), content);
    const folder = join(staging, 'content', id);
    if (bytes.length > SLOW) task.progress('正在核对');
    const written = { folder, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
    await prove(draft.source, output, written);
    const figures = join(target, 'notes', 'figures.mdx');
    const doubts = [
      ...draft.source.doubts,
      ...draft.doubts,
      ...factDoubts(draft, guess),
      ...kept.doubts,
    ];
    if (existsSync(figures)) {
      const runs = await Promise.all(output.sections.map((section) => readBack(section, written)));
      const own = keepFigures(
        readFileSync(figures, 'utf8'),
        runs.flatMap(({ text }) => text),
      );
      put(join(folder, 'notes', 'figures.mdx'), own.text);
      doubts.push(...own.doubts);
    }
    if (!dryRun) install(staging, root, id);
    const outline = outlineOf(guess.title, sectionsOf(draft));
    return {
      id,
      doubts,
      report: [outline, accountOf(draft.source), doubtsOf(doubts)].join('\n\n'),
    };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function readBy(kind: Kind, { bytes, progress }: Task): Source {
  if (kind.reader === 'docx') return readDocx(bytes);
  if (kind.reader === 'html') return readHtml(bytes);
  if (kind.reader === 'text') return readText(bytes);
  progress(`正在用 LibreOffice 转换 .${kind.extension} 文件`);
  const source = readDocx(convertToDocx(bytes, kind.extension, findOffice()));
  return {
    ...source,
    doubts: [{ kind: 'converted', at: 0, found: '', near: '' }, ...source.doubts],
  };
}
