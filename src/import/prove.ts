import { join } from 'node:path';
import { compile } from '@mdx-js/mdx';
import type { ElementContent, Root as HtmlRoot } from 'hast';
import { VFile } from 'vfile';
import { findDifference, verbatimRuns, type VerbatimRun } from '../build/verbatim.ts';
import { markdownSteps } from '../markdown/pipeline.ts';
import { sectionContent } from '../report/outline.ts';
import { pageMarks } from '../report/page-marks.ts';
import { normaliseSeed } from '../report/seed.ts';
import { Refusal } from './refusal.ts';
import { unexplained, type Source } from './source.ts';
import type { Output, SectionFile } from './write.ts';

/** Written content, to be read back. */
export interface Files {
  /** Its folder, where pictures are looked for. */
  readonly folder: string;
  /** Reads a file of it. */
  readonly read: (name: string) => string;
}

/**
 * Proves that nothing was lost, added or changed: every character of the file is accounted for, and
 * what was written, read back as the site reads it, is the text of the seed.
 * @param files what was written
 * @throws Refusal with the first difference
 */
export async function prove(source: Source, output: Output, files: Files): Promise<void> {
  const missing = unexplained(source);
  if (missing !== 0) {
    const what = `${String(Math.abs(missing))}个字${missing > 0 ? '没有着落' : '重复'}`;
    throw new Refusal(
      `读取时有${what}，什么也没有写。请在 Word 中打开，另存为新的 .docx 再试；如仍不行，请报告这个问题。`,
    );
  }
  const runs = output.head.map((text) => run(text, 'report.yaml'));
  const read = await Promise.all(output.sections.map((section) => readBack(section, files)));
  runs.push(...read.flatMap(({ text }) => text), ...read.flatMap(({ notes }) => notes));
  const difference = findDifference(runs, normaliseSeed(output.seed));
  if (difference === undefined) return;
  const { source: file, expected, actual } = difference;
  throw new Refusal(
    `写出的文字与原稿不同，什么也没有写。${file} 应为“…${expected}…”，却是“…${actual}…”。请报告这个问题。`,
  );
}

/**
 * The text of a section with its heading, and that of the report's own notes to it, read by the
 * steps that make its page.
 */
export async function readBack(
  { slug, facts, heading }: SectionFile,
  { folder, read }: Files,
): Promise<{ text: VerbatimRun[]; notes: VerbatimRun[] }> {
  const children: ElementContent[] = [];
  const frontmatter: Record<string, unknown> = { ...facts };
  const file = new VFile({
    value: read(`${slug}.mdx`).replace(/^---\n[^]*?\n---\n/u, ''),
    path: join(folder, `${slug}.mdx`),
    data: { astro: { frontmatter } },
  });
  const collectText = () => (tree: HtmlRoot) => {
    children.push(...(structuredClone(tree).children as ElementContent[]));
  };
  const compiled = compile(file, {
    remarkPlugins: markdownSteps.remarkPlugins,
    rehypePlugins: [...markdownSteps.rehypePlugins, collectText],
    remarkRehypeOptions: markdownSteps.remarkRehype,
  });
  await compiled.catch((cause: unknown) => {
    const { line, reason } = cause as { line?: number; reason?: string };
    const place = `${slug}.mdx${line === undefined ? '' : ` 第${String(line)}行`}`;
    throw new Refusal(`${place}网站读不了，什么也没有写：${reason ?? String(cause)}`);
  });
  const properties = { [pageMarks.verbatim.hast]: slug };
  const text = verbatimRuns({ type: 'element', tagName: 'div', properties, children });
  const notes = sectionContent.shape.notes.parse(frontmatter.notes);
  return { text: [run(heading, slug), ...text], notes: notes.map((note) => run(note, slug)) };
}

function run(text: string, source: string): VerbatimRun {
  return { text: text.replaceAll(/\s/gu, ''), source, id: '' };
}
