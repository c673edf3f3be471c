import type { ReportFacts } from '../../report/schema.ts';

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

/** Returns what the PDF of a report says of itself. Its date is the last day of the year it covers. */
export function pdfFacts({
  title,
  year,
  kind,
  publisher,
}: Omit<ReportFacts, 'titleLines' | 'underTitle'>): PdfFacts {
  return {
    title,
    author: publisher ?? UNSIGNED,
    subject: `${String(year)}年${kind}`,
    language: 'zh-CN',
    date: new Date(`${String(year)}-12-31T00:00:00Z`),
  };
}
