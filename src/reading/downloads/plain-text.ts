import type { Report, Section } from '../../report/report.ts';

/**
 * Opens every text file: servers seldom name a charset for .txt, and without one a browser in China
 * may read GBK.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/** A section as plain text, one paragraph a line, as in the seed; notes are left out. */
export function sectionText({ printed, heading, paragraphs }: Section): string {
  return [...(printed ? [heading] : []), ...paragraphs].join('\n');
}

/** The whole report as plain text. */
export function reportText(report: Report): string {
  const { titleLines, underTitle, sections } = report;
  return [...titleLines, ...underTitle, ...sections.map(sectionText)].join('\n');
}

/** A text as the content of a file. */
export function textFile(text: string): string {
  return `${BYTE_ORDER_MARK}${text}\n`;
}
