import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { noteFacts, reportFacts, sectionFacts } from './report/schema.ts';

const base = './content';

/** Facts of a report, one `report.yaml` in each report's folder. */
const reports = defineCollection({
  loader: glob({ base, pattern: '*/report.yaml' }),
  schema: reportFacts,
});

/** Sections 部分 of a report, one MDX file each; the file's name is its address. */
const sections = defineCollection({
  loader: glob({ base, pattern: '*/*.mdx' }),
  schema: sectionFacts,
});

/** Editor's notes 注 that are pages' worth of their own, such as the table of figures. */
const notes = defineCollection({
  loader: glob({ base, pattern: '*/notes/*.mdx' }),
  schema: noteFacts,
});

export const collections = { reports, sections, notes };
