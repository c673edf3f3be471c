import type { Report, Section } from './report.ts';

/** A path of this site under its base, with a slash at the end: `pathTo('2023', 'full')`. */
export function pathTo(...segments: string[]): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/u, '');
  return [base, ...segments, ''].join('/');
}

/** Path of a report's cover, of one of its sections, or of a unit in that section. */
export function reportPath(report: Report, section?: Section, id?: string): string {
  const path = pathTo(report.slug, ...(section === undefined ? [] : [section.slug]));
  return id === undefined ? path : `${path}#${id}`;
}

/** Path of the 全文 page, which shows the whole report and is the one source of its print. */
export function fullPath(report: Report): string {
  return pathTo(report.slug, 'full');
}

/** Path of a file of this site under its base: `filePath('2023', 'full.txt')`. */
export function filePath(...segments: string[]): string {
  return pathTo(...segments).replace(/\/$/u, '');
}
