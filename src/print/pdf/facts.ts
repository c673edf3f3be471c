import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { z } from 'astro/zod';
import type { BuiltPage } from '../../checks/pages.ts';

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** Stands as date of creation and change, so that a build's own time does not. */
  readonly date: Date;
}

/** Says truly that nobody is named. */
const UNSIGNED = '未署名';

/** Of the cover's structured data, what a PDF repeats. */
const coverData = z.object({
  name: z.string(),
  genre: z.string(),
  inLanguage: z.string(),
  temporalCoverage: z.string(),
  publisher: z.object({ name: z.string() }).optional(),
});

/**
 * Reads the facts of a report from the structured data of its cover. Its date is the last day of
 * the year it covers.
 * @throws Error where the cover has no such data
 */
export function readFacts(cover: BuiltPage): PdfFacts {
  const script = select('script[type="application/ld+json"]', cover.tree);
  const data = coverData.parse(JSON.parse(script === undefined ? 'null' : toString(script)));
  return {
    title: data.name,
    author: data.publisher?.name ?? UNSIGNED,
    subject: `${data.temporalCoverage}年${data.genre}`,
    language: data.inLanguage,
    date: new Date(`${data.temporalCoverage}-12-31T00:00:00Z`),
  };
}
