import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { BuiltPage } from '../built-site/built-site.ts';
import { ContentError, type Fault } from '../report/fault.ts';
import { pageMarks } from '../report/page-marks.ts';
import { withoutSpace } from '../report/seed.ts';
import { textOf, verbatimRuns } from './verbatim.ts';

/**
 * Stops the build where a figure an editor took from a report does not stand in the unit it names.
 * @param root the project's folder
 * @param pages all pages of the report, which are proved
 * @throws ContentError naming file and line of every such figure
 */
export async function checkFigures(
  root: URL,
  slug: string,
  pages: readonly BuiltPage[],
): Promise<void> {
  const full = pages.find(({ path }) => path === `${slug}/full/`);
  const quoted = pages.flatMap(({ tree }) => selectAll(`[${pageMarks.quoted.html}]`, tree));
  const wrong = quoted.flatMap((element) => {
    const id = String(element.properties[pageMarks.quoted.hast]);
    const unit = full && select(`[id="${id}"]`, full.tree);
    const value = withoutSpace(toString(element));
    return unit && textIn(unit).includes(value) ? [] : [{ id, value }];
  });
  if (wrong.length === 0) return;
  throw new ContentError(await Promise.all(wrong.map((figure) => describe(root, slug, figure))));
}

/** Report text of a part of a page that is within such text. */
function textIn(unit: Element): string {
  const properties = { ...unit.properties, [pageMarks.verbatim.hast]: '' };
  return textOf(verbatimRuns({ ...unit, properties }));
}

async function describe(
  root: URL,
  slug: string,
  { id, value }: { id: string; value: string },
): Promise<Fault> {
  const found = `数据“${value}”不在 #${id} 的正文里。`;
  const cure = '照正文改正，或者链接到写有这个数的条、点。';
  for await (const file of glob(`content/${slug}/notes/*.mdx`, { cwd: fileURLToPath(root) })) {
    const lines = (await readFile(new URL(file, root), 'utf8')).split('\n');
    const index = lines.findIndex((line) => withoutSpace(line).includes(`${value}](#${id})`));
    if (index !== -1) return { file, line: index + 1, found, cure };
  }
  return { file: `content/${slug}/notes`, found, cure };
}
