import { z } from 'astro/zod';
import type { Fault } from './fault.ts';
import { correctionFacts } from './schema.ts';

/** A linkable unit of a report, with the units in it: a subsection, an item, a point, a paragraph. */
export interface OutlineEntry {
  /** Anchor, unique in the whole report: `1-2-3` is part 一, item 2, point 三是. */
  readonly id: string;
  /** The mark the report itself gives it, `1.` or `一是`; empty for a loose paragraph. */
  readonly mark: string;
  /** Its leading sentence, without mark and full stop. */
  readonly title: string;
  /** Where it is, as cited in Chinese: 第一部分第2条“三是”. */
  readonly place: string;
  readonly children: readonly OutlineEntry[];
}

const outlineEntry: z.ZodType<OutlineEntry> = z.object({
  id: z.string(),
  mark: z.string(),
  title: z.string(),
  place: z.string(),
  children: z.array(z.lazy(() => outlineEntry)),
});

const faultFacts: z.ZodType<Fault> = z.object({
  file: z.string(),
  line: z.int().optional(),
  found: z.string(),
  cure: z.string().optional(),
});

/** What the Markdown steps tell of a section while it renders. */
export const sectionContent = z.object({
  outline: z.array(outlineEntry),
  /** Its bare text, a string a paragraph, without notes. */
  paragraphs: z.array(z.string()),
  /** The report's own notes to it, a string a paragraph, and the same as HTML. */
  notes: z.array(z.string()),
  notesHtml: z.string().default(''),
  /** How many notes its editors added. */
  editorNotes: z.int(),
  /** What was corrected in it after it was published. */
  corrections: z.array(correctionFacts),
  /** What the grammar doubts in it. */
  doubts: z.array(faultFacts),
});

export type SectionContent = Readonly<z.infer<typeof sectionContent>>;

/** One row of the table of figures 数据一览. */
const figure = z.object({
  label: z.string(),
  /** As written: `17个方面123条`. */
  value: z.string(),
  /** `#1-2`, where the figure stands in the report; undefined for a value without link. */
  href: z.string().optional(),
});

/** What the Markdown steps tell of a note's file. */
export const noteContent = z.object({ figures: z.array(figure) });

export type Figure = z.infer<typeof figure>;

/** The entry of an outline with the id `id`, at whatever depth. */
export function findEntry(outline: readonly OutlineEntry[], id: string): OutlineEntry | undefined {
  for (const entry of outline) {
    const found = entry.id === id ? entry : findEntry(entry.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
