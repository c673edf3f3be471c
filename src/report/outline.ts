import { z } from 'astro/zod';

/** A linkable unit of a report: an item 条, a point 点, or a paragraph that belongs to no item. */
const unit = z.object({
  /** Anchor, unique in the whole report: `1-2-3` is part 一, item 2, point 三是. */
  id: z.string(),
  /** The mark the report itself gives it, `1.` or `一是`; empty for a loose paragraph. */
  mark: z.string(),
  /** Its leading sentence, without mark and full stop. */
  title: z.string(),
});

/** An item or loose paragraph with the points run into it. */
const outlineEntry = unit.extend({ points: z.array(unit) });

/** What the Markdown steps tell of a section while it renders. */
export const sectionContent = z.object({
  outline: z.array(outlineEntry),
  /** Its bare text, a string a paragraph, without notes. */
  paragraphs: z.array(z.string()),
});

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

export type Unit = z.infer<typeof unit>;
export type OutlineEntry = z.infer<typeof outlineEntry>;
export type Figure = z.infer<typeof figure>;
