import { type BuiltPage, type BuiltSite, pageFiles, readPages } from '../built-site/built-site.ts';
import { addPrinted } from '../print/fonts/characters.ts';
import type { KnownReport } from '../report/facts.ts';
import { searchedPages } from '../search/build/build-search.ts';
import type { SearchedPage } from '../search/format/write-record.ts';
import { SiteLinks } from './links.ts';
import { checkSeed } from './seed.ts';

/** What the steps after the build ask of all pages; an archive's pages are too many to keep. */
export interface Survey {
  /** Every character that is printed, with the place it is first met. */
  readonly characters: ReadonlyMap<string, string>;
  readonly links: SiteLinks;
  /** What is searched, the newest report first. */
  readonly searched: readonly SearchedPage[];
}

/**
 * Reads every page of a site once, report by report, and proves each report against its seed.
 * @param root the project's folder, where seeds and content lie
 * @throws Error where a report departs from its seed
 */
export async function surveySite(
  root: URL,
  site: BuiltSite,
  reports: readonly KnownReport[],
): Promise<Survey> {
  const characters = new Map<string, string>();
  const links = new SiteLinks();
  const searched: SearchedPage[] = [];
  const note = (pages: readonly BuiltPage[]): void => {
    addPrinted(characters, pages);
    for (const page of pages) links.add(page);
  };
  const files = pageFiles(site);
  for (const report of reports) {
    const pages = await readPages(site, files.get(report.slug) ?? []);
    await checkSeed(root, report.slug, pages);
    note(pages);
    searched.push(...searchedPages(report, pages));
    files.delete(report.slug);
  }
  for (const own of files.values()) note(await readPages(site, own));
  return { characters, links, searched };
}
