/**
 * Measures the search on the built report, on generated corpora of the sizes given and on a corpus
 * of real reports, and sets the figures beside those demanded: `npm run bench`, or
 * `node src/tasks/bench/run.ts 100 2000`, or `node src/tasks/bench/run.ts reports.jsonl`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFolder, builtIndex, projectRoot } from '../../tests/support/project-root.ts';
import { writeSearch } from '../../search/build/build-search.ts';
import { Library } from '../../search/engine/library.ts';
import { Search } from '../../search/engine/search.ts';
import { coldBytes, serveFiles } from '../../tests/oracle/bytes.ts';
import { generate } from '../../tests/oracle/corpus.ts';
import { compare, countExact, countMeant, quantile } from '../../tests/oracle/measure.ts';
import { nearMisses, slips, substrings } from '../../tests/oracle/queries.ts';
import { realReports } from '../../tests/oracle/real.ts';
import { reportSource, toReports, type SourcePage } from '../../tests/oracle/source.ts';
import { Truth } from '../../tests/oracle/truth.ts';

type Row = Record<string, number | string>;

const seed = await readFile(new URL('seeds/2023.txt', projectRoot), 'utf8');
/** Numbers of reports that are taken of a corpus. */
const REPORTS = [1, 28, 72];

function kilobytes(bytes: readonly number[], name: string): Row {
  const at = (share: number): number => Math.round(quantile(bytes, share) / 1_000);
  return { [`${name} kB`]: at(0.5), [`${name} p95`]: at(0.95) };
}

/** Measures the index in `pagefind` below `site`. */
async function measure(site: URL, pages: readonly SourcePage[], count: number): Promise<Row> {
  const base = builtIndex(site).href;
  const search = new Search(await Library.open(base));
  const truth = new Truth(pages);
  const queries = substrings(truth, count);
  const { times, ...accuracy } = await compare(search, site.pathname, truth, queries);
  const near = nearMisses(truth, 1_000);
  const wrong = slips(truth, 100);
  return {
    units: truth.texts.length,
    queries: count,
    ...accuracy,
    nearMissExact: await countExact(search, near.slice(0, 300)),
    meantOf100: await countMeant(search, wrong),
    msMedian: Number(quantile(times, 0.5).toFixed(1)),
    msP95: Number(quantile(times, 0.95).toFixed(1)),
    ...kilobytes(await coldBytes(base, builtFolder, queries.slice(0, 200)), 'exact'),
    ...kilobytes(
      await coldBytes(
        base,
        builtFolder,
        wrong.map(({ query }) => query),
      ),
      'inexact',
    ),
  };
}

async function indexed(pages: readonly SourcePage[]): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  try {
    const begin = performance.now();
    await writeSearch(toReports(pages), join(folder, 'pagefind/own'));
    const seconds = (performance.now() - begin) / 1_000;
    const row = await measure(pathToFileURL(`${folder}/`), pages, 300);
    return { ...row, buildSeconds: Number(seconds.toFixed(1)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

serveFiles();
const none = { missed: 0, falseExact: 0, wrongFirst: 0, wrongMarks: 0, nearMissExact: 0 };
const bytes = { 'exact kB': 200, 'exact p95': 350, 'inexact kB': 200, 'inexact p95': 350 };
const demanded = { ...none, meantOf100: 90 };
const rows: Record<string, Row> = {
  'report: demanded': { ...demanded, msP95: 50, 'exact kB': 92 },
  report: await measure(builtFolder, reportSource(seed), 2_000),
  'more: demanded': { ...demanded, msP95: 50, ...bytes },
};
for (const argument of process.argv.slice(2)) {
  const size = Number(argument);
  if (!Number.isNaN(size)) rows[`${argument} pages`] = await indexed(generate(seed, size));
  else {
    for (const count of REPORTS) {
      rows[`${String(count)} reports`] = await indexed(await realReports(argument, count));
    }
  }
}
console.table(rows);
