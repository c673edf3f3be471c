import { readFile } from 'node:fs/promises';
import type { BuiltPage } from '../built-site/built-site.ts';
import { ContentError } from '../report/fault.ts';
import { normaliseSeed } from '../report/seed.ts';
import { findDifference, textOf, verbatimRuns } from './verbatim.ts';

/**
 * Stops the build unless a report says exactly what its seed says. Compared are the 全文 page as a
 * whole, then every other page of the report, source file by source file, with what the 全文 page
 * shows of that file.
 * @param root the project's folder, where seeds and content lie
 * @param pages all pages of the report
 * @throws ContentError naming the content file, its line, the unit, and both wordings
 */
export async function checkSeed(
  root: URL,
  slug: string,
  pages: readonly BuiltPage[],
): Promise<void> {
  const seedFile = `seeds/${slug}.txt`;
  const seed = await readFile(new URL(seedFile, root), 'utf8');
  const full = pages.find((page) => page.path === `${slug}/full/`);
  const fullRuns = full === undefined ? [] : verbatimRuns(full.tree);
  await expectSame(root, fullRuns, normaliseSeed(seed), seedFile);
  const shown = new Map<string, string>();
  for (const page of pages) {
    for (const [source, runs] of Map.groupBy(verbatimRuns(page.tree), (run) => run.source)) {
      const whole = fullRuns.filter((run) => run.source === source);
      await expectSame(root, runs, textOf(whole), `${slug}/full/ 页`);
      if (page !== full) shown.set(source, page.path);
    }
  }
  for (const { source } of fullRuns) {
    if (shown.has(source)) continue;
    throw new ContentError([{ file: source, found: '全文中有这一部分，却没有它自己的网页。' }]);
  }
}

async function expectSame(
  root: URL,
  runs: ReturnType<typeof verbatimRuns>,
  expected: string,
  other: string,
): Promise<void> {
  const difference = findDifference(runs, expected);
  if (difference === undefined) return;
  const { source: file, id, actual } = difference;
  const line = await lineOf(new URL(file, root), actual);
  const found = `网页（#${id}）与 ${other} 不同，网页是“${actual}”，${other} 是“${difference.expected}”。`;
  const cure = '照原稿改正，或者先查明原稿本身是否有误。';
  throw new ContentError([{ file, line, found, cure }]);
}

/** Line of a content file, from 1, that holds the text around a difference. */
async function lineOf(file: URL, text: string): Promise<number | undefined> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const index = lines.findIndex((line) =>
    line.replaceAll(/\[\^[^\]]*\]|[\s\\]/gu, '').includes(text),
  );
  return index === -1 ? undefined : index + 1;
}
