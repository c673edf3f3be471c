import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltPage, BuiltSite } from '../built-site/built-site.ts';
import { ContentError } from '../report/fault.ts';
import { normaliseSeed, withoutSpace } from '../report/seed.ts';
import { findDifference, textOf, verbatimRuns } from './verbatim.ts';

/**
 * Stops the build unless a report says exactly what its seed says. Compared are the 全文 page and the
 * text file as a whole, then every other page of the report with the 全文 page.
 * @param root the project's folder, where seeds and content lie
 * @param pages all pages of the report
 * @returns the text of each content file, which is proved now
 * @throws ContentError naming the content file, its line, the unit, and both wordings
 */
export async function checkSeed(
  root: URL,
  { folder }: BuiltSite,
  slug: string,
  pages: readonly BuiltPage[],
): Promise<Map<string, string>> {
  const seedFile = `seeds/${slug}.txt`;
  const seed = normaliseSeed(await readFile(new URL(seedFile, root), 'utf8'));
  const full = pages.find((page) => page.path === `${slug}/full/`);
  const runs = full === undefined ? [] : verbatimRuns(full.tree);
  await expectSame(root, runs, seed, seedFile);
  const text = withoutSpace(await readFile(join(folder, slug, 'full.txt'), 'utf8'));
  await expectSame(root, [{ text, source: `${slug}/full.txt`, id: '' }], seed, seedFile);
  const own = [...Map.groupBy(runs, ({ source }) => source)];
  const proven = new Map(own.map(([source, parts]) => [source, textOf(parts)]));
  const shown = new Set<string>();
  for (const page of pages) {
    const sources = await checkShown(root, page, proven);
    if (page !== full) for (const source of sources) shown.add(source);
  }
  for (const source of proven.keys()) {
    if (shown.has(source)) continue;
    throw new ContentError([{ file: source, found: '全文中有这一部分，却没有它自己的网页。' }]);
  }
  return proven;
}

/**
 * Stops the build where a page shows report text that is not, content file by content file, what was
 * proved.
 * @param proven the text of each content file
 * @returns the content files of which the page shows the text
 * @throws ContentError as {@link checkSeed}
 */
export async function checkShown(
  root: URL,
  { tree }: BuiltPage,
  proven: ReadonlyMap<string, string>,
): Promise<string[]> {
  const sources = Map.groupBy(verbatimRuns(tree), ({ source }) => source);
  for (const [source, runs] of sources)
    await expectSame(root, runs, proven.get(source) ?? '', '全文页');
  return [...sources.keys()];
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
