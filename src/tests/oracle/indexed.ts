import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeSearch } from '../../search/build/build-search.ts';
import { Library } from '../../search/engine/library.ts';
import { Search } from '../../search/engine/search.ts';
import type { SearchOptions, SearchResult } from '../../search/engine/types.ts';
import { serveFiles } from './bytes.ts';
import { toReports, type SourcePage } from './source.ts';

/** A report to search in, as its office typed it. It is kept here so that `seeds` can be replaced. */
export const REPORT = await readFile(new URL('report.txt', import.meta.url), 'utf8');

/** Pages that are indexed and can be searched until disposed of. */
export interface Indexed extends AsyncDisposable {
  readonly search: Search;
  /** Path of the folder that stands for the site's base. */
  readonly root: string;
  /** The folder of the index. */
  readonly base: string;
}

/** Indexes pages in a folder of their own. */
export async function indexPages(pages: readonly SourcePage[]): Promise<Indexed> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  await writeSearch(toReports(pages), join(folder, 'pagefind'));
  serveFiles();
  const root = pathToFileURL(`${folder}/`);
  const base = `${root.href}pagefind/`;
  const search = new Search(await Library.open(base));
  return {
    search,
    root: root.pathname,
    base,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** Asks and waits for the whole answer. */
export async function ask(
  search: Search,
  query: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  let answer: SearchResult | undefined;
  for await (const result of search.search(query, options)) answer = result;
  if (answer === undefined) throw new Error(`No answer to ${query}`);
  return answer;
}
