import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { builtFolder, builtIndex, projectRoot } from '../tests/support/project-root.ts';
import { serveFiles } from '../tests/oracle/bytes.ts';
import { compare, countExact } from '../tests/oracle/measure.ts';
import { allSubstrings, nearMisses } from '../tests/oracle/queries.ts';
import { reportSource } from '../tests/oracle/source.ts';
import { Truth } from '../tests/oracle/truth.ts';
import { openIndex } from './engine/pagefind.ts';
import { Search } from './engine/search.ts';

const seed = await readFile(new URL('seeds/2023.txt', projectRoot), 'utf8');
const truth = new Truth(reportSource(seed));
let search: Search;

before(async () => {
  serveFiles();
  search = new Search(await openIndex(builtIndex().href));
});

test('every phrase of the report of up to 12 characters is found, first and at its place, and nothing else', async () => {
  const queries = allSubstrings(truth);
  assert.ok(queries.length > 30_000);
  const { times, ...wrong } = await compare(
    search,
    builtFolder.pathname,
    truth,
    queries,
    queries.length,
  );
  assert.equal(times.length, queries.length);
  assert.deepEqual(wrong, { missed: 0, falseExact: 0, wrongFirst: 0, wrongMarks: 0 });
});

test('the ends of two clauses joined are never called exact', async () => {
  assert.equal(await countExact(search, nearMisses(truth, 1_000)), 0);
});
