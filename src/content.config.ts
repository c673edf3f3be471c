import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { chineseNumeral } from './report/numerals.ts';

const base = './content';

/** Facts of a report, one `report.yaml` in each report's folder. */
const reports = defineCollection({
  loader: glob({ base, pattern: '*/report.yaml' }),
  schema: z.strictObject({
    title: z.string().min(1),
    year: z.int().min(1949).max(2100),
    /** The kind of document, as its title names it: 述职报告, 工作报告. */
    kind: z.string().min(1),
    /** The office that publishes it, where it is named. */
    publisher: z.string().min(1).optional(),
  }),
});

/** Sections 部分 of a report, one MDX file each; the file's name is its address. */
const sections = defineCollection({
  loader: glob({ base, pattern: '*/*.mdx' }),
  schema: z
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
    }),
});

/** Editor's notes 注 that are pages' worth of their own, such as the table of figures. */
const notes = defineCollection({
  loader: glob({ base, pattern: '*/notes/*.mdx' }),
  schema: z.strictObject({ title: z.string().min(1) }),
});

export const collections = { reports, sections, notes };
