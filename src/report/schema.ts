import { z } from 'astro/zod';
import { chineseNumeral } from './numerals.ts';

/** What a report's `report.yaml` says of it. */
export const reportFacts = z.strictObject({
  title: z.string().min(1),
  year: z.int().min(1949).max(2100),
  /** The kind of document, as its title names it: 述职报告, 工作报告. */
  kind: z.string().min(1),
  /** The office that publishes it, where it is named. */
  publisher: z.string().min(1).optional(),
});

/** Facts of a report. */
export type ReportFacts = z.infer<typeof reportFacts>;

/** What the head of a section's file says of it. */
export const sectionFacts = z
  .strictObject({
    title: z.string().min(1),
    /** 0 for the preface, then 1, 2, 3 …; opens every id in the section. */
    order: z.int().min(0).max(99),
    /** The part's number as printed: 一, 二, 三; the preface has none. */
    number: z.string().optional(),
  })
  .superRefine(({ order, number }, context) => {
    const expected = order === 0 ? undefined : chineseNumeral(order);
    if (number === expected) return;
    const message =
      expected === undefined
        ? 'The preface (order: 0) has no number'
        : `A section with order ${String(order)} has the number ${expected}`;
    context.addIssue({ code: 'custom', path: ['number'], message });
  });

/** What the head of a note's file says of it. */
export const noteFacts = z.strictObject({ title: z.string().min(1) });

/** Orders reports as readers meet them everywhere: the newest first. */
export function newestFirst(one: { year: number }, other: { year: number }): number {
  return other.year - one.year;
}
