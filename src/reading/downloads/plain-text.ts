import type { Report, Section } from '../../report/report.ts';

/**
 * Opens every text file: servers seldom name a charset for .txt, and without one a browser in China
 * may read GBK.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A section as plain text, one paragraph a line, as in the seed, with the report's own notes to it;
 * editor's notes are left out.
 */
export function sectionText(section: Section): string {
  return [...textLines(section), ...section.notes].join('\n');
}

/** The whole report as plain text. */
export function reportText(report: Report): string {
  const { titleLines, underTitle, sections } = report;
  const text = sections.flatMap(textLines);
  const notes = sections.flatMap((section) => section.notes);
  return [...titleLines, ...underTitle, ...text, ...notes].join('\n');
}

function textLines({ printed, heading, paragraphs }: Section): string[] {
  return [...(printed ? [heading] : []), ...paragraphs];
}

/** A text as the content of a file. */
export function textFile(text: string): string {
  return `${BYTE_ORDER_MARK}${text}\n`;
}
