import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Element, ElementContent, Properties, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { CORRECTIONS_FILE, correctionText, parseCorrections } from '../report/corrections.ts';
import { sectionOf } from '../report/grammar/unit-id.ts';
import { type OutlineEntry, findEntry } from '../report/outline.ts';
import { pageMarks } from '../report/page-marks.ts';

/**
 * Rehype step that shows what was corrected in a section after it was published: a mark 更正 at the
 * place and, after the text, a list of what it was. Both are apart from the report's text. The
 * corrections go to `frontmatter.corrections`.
 */
export function rehypeCorrections() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const frontmatter: Record<string, unknown> | undefined = file.data.astro?.frontmatter;
    if (frontmatter === undefined || typeof frontmatter.order !== 'number') return;
    const section = String(frontmatter.order);
    // Most reports have none, and text that is no file yet has none either.
    const path = join(dirname(file.history[0] ?? ''), CORRECTIONS_FILE);
    const text = await readFile(path, 'utf8').catch(() => '[]');
    const corrections = parseCorrections(path, text).corrections.filter(
      ({ place }) => sectionOf(place) === section,
    );
    frontmatter.corrections = corrections;
    if (corrections.length === 0) return;
    const outline = frontmatter.outline as readonly OutlineEntry[];
    corrections.forEach(({ place }, index) => {
      markPlace(tree, place, tag('a', { href: `#${idOf(section, index)}` }, '更正'));
    });
    const items = corrections.map((correction, index) => {
      const { place } = correction;
      const words = findEntry(outline, place)?.place ?? '这一部分';
      const link = tag('a', { href: `#${place}` }, words);
      return tag('li', { id: idOf(section, index) }, `${correctionText(correction)}：`, link, '。');
    });
    const list = { className: ['notes', 'screen-only'], [pageMarks.apart.hast]: '' };
    tree.children.push(tag('section', list, tag('h2', {}, '更正'), tag('ol', {}, ...items)));
  };
}

function idOf(section: string, index: number): string {
  return `correction-${section}-${String(index + 1)}`;
}

/** Puts the mark before the link that cites the unit, which stands after its heading or its text. */
function markPlace(tree: Root, place: string, link: Element): void {
  const mark = tag('sup', { className: ['screen-only'], [pageMarks.apart.hast]: '' }, link);
  visit(tree, 'element', (node, index, parent) => {
    if (node.properties.href !== `#${place}` || index === undefined) return undefined;
    parent?.children.splice(index, 0, mark);
    return EXIT;
  });
}

function tag(tagName: string, properties: Properties, ...content: (Element | string)[]): Element {
  const children = content.map((child): ElementContent =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  );
  return { type: 'element', tagName, properties, children };
}
