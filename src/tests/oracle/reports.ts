import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chineseNumeral } from '../../report/numerals.ts';
import { sentences } from './corpus.ts';
import { Random } from './random.ts';

/** An invented report as plain text, to be written as the files an office would write. */
export interface PlainReport {
  readonly slug: string;
  readonly title: string;
  readonly year: number;
  readonly kind: string;
  /** The preface first, which has no title; then the parts. */
  readonly sections: readonly { readonly title?: string; readonly paragraphs: readonly string[] }[];
}

const KINDS = ['工作报告', '述职报告', '决算报告', '信息公开年度报告'] as const;
const PARTS = ['主要做法及成效', '存在的问题', '下一步打算'] as const;
const NEWEST = 2024;
const YEARS = 20;

/**
 * Invents reports the size of the published one, a preface and three parts each, as if from as many
 * offices as it takes: 20 years of each kind.
 * @param seed a real report's text, whose sentences are mixed with invented ones
 */
export function generateReports(seed: string, count: number): PlainReport[] {
  const random = new Random(count);
  const next = sentences(seed, random);
  const clean = (): string =>
    next().replace(/^(?:[^\p{Script=Han}]|[一二三四五六七八九十]+、)+/u, '');
  const words = (length: number): string => Array.from({ length }, clean).join('');
  const item = (_: unknown, at: number): string => {
    const points = ['一是', '二是', '三是', '四是'].slice(0, random.below(5));
    return [`${String(at + 1)}.${words(4)}`, ...points.map((mark) => mark + words(2))].join('');
  };
  return Array.from({ length: count }, (_, index): PlainReport => {
    const kind = KINDS[index % KINDS.length] ?? '';
    const year = NEWEST - (Math.floor(index / KINDS.length) % YEARS);
    const parts = PARTS.map((title) => ({ title, paragraphs: Array.from({ length: 4 }, item) }));
    return {
      slug: `r${String(index + 1)}`,
      title: `${String(year)}年${place(index)}${kind}`,
      year,
      kind,
      sections: [{ paragraphs: [words(6)] }, ...parts],
    };
  });
}

/** A name as places have them, the same for a place's years: 甲县, 乙县 … */
function place(index: number): string {
  return `${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'.charAt(Math.floor(index / KINDS.length / YEARS) % 20)}县`;
}

/** Writes reports into `content` and `seeds` of the project in `folder`. */
export async function writeReports(folder: string, reports: readonly PlainReport[]): Promise<void> {
  await mkdir(join(folder, 'seeds'), { recursive: true });
  for (const { slug, title, year, kind, sections } of reports) {
    const files = sections.map((section, order) => sectionFile(section, order));
    files.push(['report.yaml', `title: ${title}\nyear: ${String(year)}\nkind: ${kind}\n`]);
    await mkdir(join(folder, 'content', slug), { recursive: true });
    for (const [name, text] of files) await writeFile(join(folder, 'content', slug, name), text);
    const lines = sections.flatMap(({ title: heading, paragraphs }, order) =>
      heading === undefined ? paragraphs : [`${chineseNumeral(order)}、${heading}`, ...paragraphs],
    );
    await writeFile(join(folder, 'seeds', `${slug}.txt`), `${[title, ...lines].join('\n')}\n`);
  }
}

function sectionFile(
  { title, paragraphs }: PlainReport['sections'][number],
  order: number,
): [name: string, text: string] {
  const head =
    title === undefined
      ? 'title: 前言\norder: 0'
      : `title: ${title}\norder: ${String(order)}\nnumber: ${chineseNumeral(order)}`;
  const body = paragraphs.map((text) => text.replaceAll(/[\\*_<>{}[\]~`]/gu, String.raw`\$&`));
  const name = title === undefined ? 'preface.mdx' : `part-${String(order)}.mdx`;
  return [name, `---\n${head}\n---\n\n${body.join('\n\n')}\n`];
}
