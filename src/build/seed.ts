import { readFile } from 'node:fs/promises';
import type { BuiltPage } from '../built-site/built-site.ts';
import { findDifference, normaliseSeed, textOf, verbatimRuns } from './verbatim.ts';

/**
 * Stops the build unless a report says exactly what its seed says. Compared are the 全文 page as a
 * whole, then every other page of the report, source file by source file, with what the 全文 page
 * shows of that file.
 * @param root the project's folder, where seeds and content lie
 * @param pages all pages of the report
 * @throws Error naming the content file, its line, the unit, and both wordings
 */
export async function checkSeed(
  root: URL,
  slug: string,
  pages: readonly BuiltPage[],
): Promise<void> {
  const seedFile = `seeds/${slug}.txt`;
  const seed = await readFile(new URL(seedFile, root), 'utf8').catch((cause: unknown) => {
    throw new Error(`${seedFile} is missing: content/${slug}/ is compared with it`, { cause });
  });
  const full = pages.find((page) => page.path === `${slug}/full/`);
  const fullRuns = full === undefined ? [] : verbatimRuns(full.tree);
  await expectSame(root, fullRuns, normaliseSeed(seed), seedFile);
  const shown = new Map<string, string>();
  for (const page of pages) {
    for (const [source, runs] of Map.groupBy(verbatimRuns(page.tree), (run) => run.source)) {
      const whole = fullRuns.filter((run) => run.source === source);
      await expectSame(root, runs, textOf(whole), `${seedFile}, as on the page ${slug}/full/`);
      if (page !== full) shown.set(source, page.path);
    }
  }
  for (const { source } of fullRuns) {
    if (!shown.has(source)) throw new Error(`${source} has no page of its own`);
  }
}

async function expectSame(
  root: URL,
  runs: ReturnType<typeof verbatimRuns>,
  expected: string,
  seed: string,
): Promise<void> {
  const difference = findDifference(runs, expected);
  if (difference === undefined) return;
  const { source, id, actual } = difference;
  const line = await lineOf(new URL(source, root), actual);
  throw new Error(
    [
      `${source}${line === undefined ? '' : `:${String(line)}`} (#${id}) departs from ${seed}`,
      `  content: …${actual}…`,
      `  seed:    …${difference.expected}…`,
    ].join('\n'),
  );
}

/** Line of a content file, from 1, that holds the text around a difference. */
async function lineOf(file: URL, text: string): Promise<number | undefined> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const index = lines.findIndex((line) =>
    line.replaceAll(/\[\^[^\]]*\]|[\s\\]/gu, '').includes(text),
  );
  return index === -1 ? undefined : index + 1;
}
