import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltPage, type BuiltSite, pageFiles, readPages } from '../built-site/built-site.ts';
import { addPrinted, type CharactersInUse } from '../print/fonts/characters.ts';
import type { KnownReport } from '../report/facts.ts';
import { searchedPages, type SearchedPages } from '../search/build/build-search.ts';
import { checkCorrections } from './corrections.ts';
import { checkFigures } from './figures.ts';
import { SiteLinks } from './links.ts';
import { checkSeed, checkShown } from './seed.ts';

/** What the steps after the build ask of all pages; an archive's pages are too many to keep. */
export interface Survey {
  readonly characters: CharactersInUse;
  readonly links: SiteLinks;
  /** What is searched, the newest report first. */
  readonly searched: readonly SearchedPages[];
}

/**
 * Reads every page of a site once, report by report, proves each report against its seed, and every
 * other page against what is proved.
 * @param root the project's folder, where seeds and content lie
 * @throws Error where a report departs from its seed
 */
export async function surveySite(
  root: URL,
  site: BuiltSite,
  reports: readonly KnownReport[],
): Promise<Survey> {
  const printed = new Map<string, string>();
  const shown = new Set<string>();
  const links = new SiteLinks();
  const proven = new Map<string, string>();
  const searched: SearchedPages[] = [];
  const note = (pages: readonly BuiltPage[]): void => {
    addPrinted(printed, pages);
    for (const page of pages) {
      links.add(page);
      for (const one of page.html) shown.add(one);
    }
  };
  const files = pageFiles(site);
  for (const report of reports) {
    const pages = await readPages(site, files.get(report.slug) ?? []);
    for (const one of await checkSeed(root, site, report.slug, pages)) proven.set(...one);
    await checkFigures(root, report.slug, pages);
    await checkCorrections(root, report.slug);
    note(pages);
    searched.push(searchedPages(report, pages));
    files.delete(report.slug);
  }
  for (const own of files.values()) {
    const pages = await readPages(site, own);
    for (const page of pages) await checkShown(root, page, proven);
    note(pages);
  }
  // Scripts hold the words that pages show later.
  for (const file of site.files)
    if (file.endsWith('.js'))
      for (const one of await readFile(join(site.folder, file), 'utf8')) shown.add(one);
  return { characters: { printed, shown }, links, searched };
}
