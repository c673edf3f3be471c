import type { Report, Section } from '../../report/report.ts';

/** A section as Markdown, as its editors wrote it, notes included. */
export function sectionMarkdown(section: Section, level = 1): string {
  return `${'#'.repeat(level)} ${section.heading}\n\n${section.markdown.trim()}\n`;
}

/** The whole report as Markdown. */
export function reportMarkdown(report: Report): string {
  const sections = report.sections.map((section) => sectionMarkdown(section, 2));
  const under = report.underTitle.map((line) => `${line}\n`);
  return [`# ${report.title}\n`, ...under, ...sections].join('\n');
}
