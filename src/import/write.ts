import type { RootContent } from 'mdast';
import { stringify } from 'yaml';
import { normaliseSeed } from '../report/seed.ts';
import type { Head, HeadLine } from '../report/grammar/document.ts';
import type { Guess } from './facts.ts';
import { blockNode, noteNodes, writeMdx } from './mdx.ts';
import type { Draft } from './recognise.ts';
import { sectionsOf, type Section } from './sections.ts';
import { paragraphsOf, textOf, type Block, type Picture } from './source.ts';

/** What a YAML file says. */
type Facts = Readonly<Record<string, string | number | readonly string[]>>;

/** A section's file: its head, and its text as Markdown. */
export interface SectionFile {
  /** `part-1` */
  readonly slug: string;
  readonly facts: Facts;
  /** Its title as printed; empty for one the site names itself. */
  readonly heading: string;
  readonly nodes: readonly RootContent[];
}

/** Everything an import writes; nothing of it is on the disk yet. */
export interface Output {
  readonly facts: Facts;
  /** Title, subtitle, date and speaker, as a page shows them. */
  readonly head: readonly string[];
  readonly sections: readonly SectionFile[];
  readonly pictures: readonly Picture[];
  /** Text of `seeds/<id>.txt`. */
  readonly seed: string;
}

/**
 * Makes the files of a report.
 * @param received the office's own text, where it is one: it is the seed if it says the same
 */
export function makeOutput(draft: Draft, guess: Guess, received: string | undefined): Output {
  const { title } = draft.parts.head;
  const { year, kind, publisher } = guess;
  const sections = sectionsOf(draft);
  const titleLines = title.length > 0 ? linesOf(title) : [guess.title];
  const under = underTitle(draft.parts.head);
  const head = [...titleLines, ...Object.values(under).flat()];
  const seed = seedOf(draft, sections, head);
  const isSame = received !== undefined && normaliseSeed(received) === normaliseSeed(seed);
  return {
    facts: {
      title: oneOrMore(titleLines),
      ...under,
      year,
      kind,
      ...(publisher !== undefined && { publisher }),
    },
    head,
    sections: sectionFiles(sections),
    pictures: sections.flatMap(({ blocks }) => blocks.flatMap(picturesOf)),
    seed: isSame ? received : seed,
  };
}

/** The files of an output, by path in the project. */
export function filesOf(id: string, output: Output): Map<string, string | Uint8Array> {
  const folder = `content/${id}`;
  return new Map<string, string | Uint8Array>([
    [`${folder}/report.yaml`, stringify(output.facts, { lineWidth: 0 })],
    ...output.sections.map((file): [string, string] => [`${folder}/${file.slug}.mdx`, mdxOf(file)]),
    ...output.pictures.map(({ name, bytes }): [string, Uint8Array] => [`${folder}/${name}`, bytes]),
    [`seeds/${id}.txt`, output.seed],
  ]);
}

function mdxOf({ facts, nodes }: SectionFile): string {
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${writeMdx([...nodes])}`;
}

/** The files of all sections. Attachments come last, from order 101 on, by their own numbers. */
function sectionFiles(sections: readonly Section[]): SectionFile[] {
  let order = 0;
  return sections.map(({ parts, blocks, notes }) => {
    const { kind, mark, title, number = 1 } = parts;
    const nodes = [...blocks.map(blockNode), ...noteNodes(notes)];
    if (kind === 'preface' || kind === 'body') {
      return { slug: kind, facts: { title, order: 0 }, heading: '', nodes };
    }
    const isAttachment = kind === 'attachment';
    order = Math.max(order + 1, isAttachment ? 100 + number : 1);
    const printed = mark.replace(/[、．.，\s]+$/u, '');
    // An attachment may have no title besides 附件1.
    const named = title === '' ? { title: printed } : { title };
    const facts = { ...named, order, ...(title !== '' && printed !== '' && { number: printed }) };
    const slug = isAttachment ? `attachment-${String(order - 100)}` : `part-${String(order)}`;
    return { slug, facts, heading: mark + title, nodes };
  });
}

/**
 * What stands under the title. A page shows subtitle, date and speaker in this order; where the
 * document has another, all of it is its subtitle, line by line.
 */
function underTitle({ subtitle, date, speaker }: Head): Record<string, string | readonly string[]> {
  const lines = [...subtitle, date, speaker].filter((line) => line !== undefined);
  const sorted = lines.toSorted((a, b) => a.line - b.line);
  const isUsual = sorted.every((line, index) => line === lines[index]);
  const first = isUsual ? subtitle : sorted;
  return {
    ...(first.length > 0 && { subtitle: oneOrMore(linesOf(first)) }),
    ...(isUsual && date && { date: date.text }),
    ...(isUsual && speaker && { speaker: speaker.text }),
  };
}

function linesOf(lines: readonly HeadLine[]): string[] {
  return lines.map(({ text }) => text);
}

function oneOrMore(lines: readonly string[]): string | readonly string[] {
  return lines.length === 1 ? (lines[0] ?? '') : lines;
}

function picturesOf(block: Block): Picture[] {
  return paragraphsOf([block]).flatMap(({ inlines }) =>
    inlines.flatMap((each) => (each.type === 'picture' ? [each.picture] : [])),
  );
}

/**
 * The text of a document, a paragraph a line; its notes stand at its end.
 * @param head title and what stands under it; the title may be given by the file's name alone
 */
function seedOf(
  { source, parts }: Draft,
  sections: readonly Section[],
  head: readonly string[],
): string {
  const { title, subtitle, date, speaker } = parts.head;
  const above = [...title, ...subtitle, date, speaker].map((line) => line?.line);
  const body = source.blocks.filter((_, index) => !above.includes(index));
  const notes = sections.flatMap((section) =>
    section.notes.flatMap(({ paragraphs }) => paragraphs),
  );
  const lines = [...head, ...body.flatMap(seedLines)];
  return `${[...lines, ...notes.map(textOf)].join('\n')}\n`;
}

function seedLines(block: Block): string[] {
  if (block.type === 'paragraph') return [textOf(block)];
  return block.rows.map((row) =>
    row.map(({ paragraphs }) => paragraphs.map(textOf).join('\n')).join('\t'),
  );
}
