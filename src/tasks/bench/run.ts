/**
 * Measures the search on the built report and on generated corpora of the sizes given, and sets the
 * figures beside those demanded: `npm run bench`, or `node src/tasks/bench/run.ts 100 2000`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFolder, builtIndex, projectRoot } from '../../tests/support/project-root.ts';
import { writeSearch } from '../../search/build/build-search.ts';
import { openIndex } from '../../search/engine/pagefind.ts';
import { Search } from '../../search/engine/search.ts';
import { coldBytes, serveFiles } from '../../tests/oracle/bytes.ts';
import { generate } from '../../tests/oracle/corpus.ts';
import { compare, countExact, quantile } from '../../tests/oracle/measure.ts';
import { nearMisses, substrings } from '../../tests/oracle/queries.ts';
import { reportSource, toSearched, type SourcePage } from '../../tests/oracle/source.ts';
import { Truth } from '../../tests/oracle/truth.ts';

type Row = Record<string, number | string>;

const seed = await readFile(new URL('seeds/2023.txt', projectRoot), 'utf8');

/** Measures the index in `pagefind` below `site`. */
async function measure(site: URL, pages: readonly SourcePage[], count: number): Promise<Row> {
  const base = builtIndex(site).href;
  const search = new Search(await openIndex(base));
  const truth = new Truth(pages);
  const queries = substrings(truth, count);
  const whole = pages.length > 1_000 ? 60 : count;
  const { times, ...accuracy } = await compare(search, site.pathname, truth, queries, whole);
  const near = nearMisses(truth, 1_000);
  const bytes = await coldBytes(base, builtFolder, queries.slice(0, 300));
  return {
    units: truth.texts.length,
    queries: count,
    ...accuracy,
    nearMissExact: await countExact(search, near),
    msMedian: Number(quantile(times, 0.5).toFixed(1)),
    msP95: Number(quantile(times, 0.95).toFixed(1)),
    kBMedian: Math.round(quantile(bytes, 0.5) / 1_000),
    kBP95: Math.round(quantile(bytes, 0.95) / 1_000),
  };
}

async function generated(count: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  try {
    const pages = generate(seed, count);
    const begin = performance.now();
    await writeSearch(pages.map(toSearched), join(folder, 'pagefind/generated'));
    const seconds = (performance.now() - begin) / 1_000;
    const row = await measure(pathToFileURL(`${folder}/`), pages, 300);
    return { ...row, buildSeconds: Number(seconds.toFixed(1)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

serveFiles();
const report = reportSource(seed);
const none = { missed: 0, falseExact: 0, wrongFirst: 0, wrongMarks: 0, nearMissExact: 0 };
const rows: Record<string, Row> = {
  'report: demanded': { ...none, msMedian: 50, kBMedian: 96 },
  report: await measure(builtFolder, report, 2_000),
  'generated: demanded': { ...none, msMedian: 300, kBMedian: 250 },
};
for (const size of process.argv.slice(2)) rows[`${size} pages`] = await generated(Number(size));
console.table(rows);
