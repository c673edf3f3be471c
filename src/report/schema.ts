import { z } from 'astro/zod';

const line = z.string().min(1);
/** One line, or several that the author set. */
const lines = z.union([line.transform((text) => [text]), z.array(line).min(1)]);

/** What a report's `report.yaml` says of it. */
export const reportFacts = z
  .strictObject({
    /** Its title, in the lines it is printed in where they matter. */
    title: lines,
    /** What stands under the title, as printed: a subtitle, the date and meeting, the speaker. */
    subtitle: lines.optional(),
    date: line.optional(),
    speaker: line.optional(),
    year: z.int().min(1949).max(2100),
    /** The kind of document, as its title names it: 述职报告, 工作报告. */
    kind: line,
    /** The office that publishes it, where it is named. */
    publisher: line.optional(),
  })
  .transform(({ title, subtitle, date, speaker, ...facts }) => ({
    ...facts,
    title: title.join(''),
    titleLines: title,
    /** The lines under the title, in order. */
    underTitle: [...(subtitle ?? []), date, speaker].filter((text) => text !== undefined),
  }));

/** Facts of a report. */
export type ReportFacts = z.infer<typeof reportFacts>;

/** What `content/site.yaml` says of the site as a whole. */
export const siteFacts = z.strictObject({
  /** Shown on the pages of no one report, where there are several. */
  name: line.default('报告公开'),
  /** The office that publishes the site, where it is named. */
  publisher: line.optional(),
  /** What the footer must show of a site in China: 备案号, 公安备案号, 政府网站标识码. */
  icp: line.optional(),
  police: line.optional(),
  code: line.optional(),
});

/** Facts of the site. */
export type SiteFacts = z.infer<typeof siteFacts>;

/** What the head of a section's file says of it. */
export const sectionFacts = z.strictObject({
  title: line,
  /**
   * Opens every id in the section: 0 for the opening, which has no printed heading, then 1, 2, 3 …;
   * 101, 102 … for attachments.
   */
  order: z.int().min(0).max(199),
  /** Its number as printed: 一, 第一章, 附件1; none for an opening or an unnumbered heading. */
  number: line.optional(),
});

/** What the head of a note's file says of it. */
export const noteFacts = z.strictObject({ title: z.string().min(1) });

/** One correction 更正 of a published report. */
export const correctionFacts = z
  .strictObject({
    /** The day it was published, as in `2024-03-01`. */
    date: z.iso.date(),
    /** Id of the unit or section it was made in: `1-2-3`. */
    place: line,
    before: z.string(),
    after: z.string(),
  })
  .refine(({ before, after }) => before !== after);

export type Correction = Readonly<z.infer<typeof correctionFacts>>;

/** Orders reports as readers meet them everywhere: the newest first, those of a year by address. */
export function newestFirst(
  one: { year: number; slug: string },
  other: { year: number; slug: string },
): number {
  return other.year - one.year || (one.slug < other.slug ? -1 : 1);
}

/**
 * What a report is called where others stand beside it: its title, with its year where the title
 * has none, as 政府工作报告 of every year.
 */
export function reportName({ title, year }: { title: string; year: number }): string {
  return title.includes(String(year)) ? title : `${title}（${String(year)}年）`;
}
