import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { ReportFacts } from '../../report/schema.ts';

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly title: string;
  /** Who publishes it; undefined where nobody is named. */
  readonly author: string | undefined;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** The project that made it, with its version. */
  readonly creator: string;
  /** The day under the report's title, if any; a build's own time would change the bytes. */
  readonly date: Date | undefined;
}

const project = z
  .object({ name: z.string(), version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')));

const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/u;

/** Returns what the PDF of a report says of itself. */
export function pdfFacts({
  title,
  year,
  kind,
  publisher,
  underTitle,
}: Omit<ReportFacts, 'titleLines'>): PdfFacts {
  const day = DAY.exec(underTitle.join('\n'))?.slice(1).map(Number);
  const [of = 0, month = 1, date = 1] = day ?? [];
  return {
    title,
    author: publisher,
    subject: `${String(year)}年${kind}`,
    language: 'zh-CN',
    creator: `${project.name} ${project.version}`,
    date: day && new Date(Date.UTC(of, month - 1, date)),
  };
}
