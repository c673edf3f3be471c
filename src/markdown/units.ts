import type { PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type ElementNode, element, flatText, sliceInline } from './inline.ts';
import type { OutlineEntry } from './outline.ts';
import { type ParagraphParts, parseParagraph } from './paragraph.ts';

/**
 * Remark step that turns the plain paragraphs of a section into items and points a reader can link
 * to, so that authors type a report as it stands. Text is wrapped, never changed. Ids are made of
 * ordinals only and so survive edits of wording (issue 2):
 *
 * - `1-2` is item 2 of part 一, `1-2-3` its 三是;
 * - `2-p1` is the first paragraph of part 二 outside any item, `2-p1-3` its 三是.
 *
 * The outline goes to `frontmatter.outline`. Files without `order` (notes) are left alone.
 * @throws VFileMessage with file and line where item numbers are not 1, 2, 3 …
 */
export function remarkUnits() {
  return (tree: Root, file: VFile): void => {
    const frontmatter: Record<string, unknown> | undefined = file.data.astro?.frontmatter;
    const order = frontmatter?.order;
    if (frontmatter === undefined || typeof order !== 'number') return;
    const outline: OutlineEntry[] = [];
    let items = 0;
    let paragraphs = 0;
    tree.children = tree.children.map((node) => {
      if (node.type !== 'paragraph') return node;
      const parts = parseParagraph(flatText(node.children));
      const ordinal = parts.mark === '' ? `p${String(++paragraphs)}` : String(++items);
      if (parts.mark !== '' && parts.mark !== `${ordinal}.`) {
        file.fail(`Item "${parts.mark}" stands where "${ordinal}." is due`, node);
      }
      const id = `${String(order)}-${ordinal}`;
      outline.push(entryOf(parts, id));
      return render(parts, id, node.children);
    });
    frontmatter.outline = outline;
  };
}

function entryOf({ mark, title, points }: ParagraphParts, id: string): OutlineEntry {
  return {
    id,
    mark,
    title,
    points: points.map((point, index) => ({
      id: pointId(id, index),
      mark: point.mark,
      title: point.title,
    })),
  };
}

function pointId(id: string, index: number): string {
  return `${id}-${String(index + 1)}`;
}

function render(
  { mark, title, headingEnd, leadEnd, points }: ParagraphParts,
  id: string,
  inline: readonly PhrasingContent[],
): ElementNode {
  const lead = sliceInline(inline, headingEnd, leadEnd);
  const children: ElementNode['children'] = [];
  if (mark !== '') children.push(heading(id, mark, sliceInline(inline, 0, headingEnd)));
  if (lead.length > 0) children.push({ type: 'paragraph', children: lead });
  points.forEach(({ mark, title, start, end }, index) => {
    const anchor = { id: pointId(id, index), dataPagefindTitle: `${mark}${title}` };
    const words = [
      element('b', { className: ['point-mark'] }, sliceInline(inline, start, start + mark.length)),
      ...sliceInline(inline, start + mark.length, end),
    ];
    children.push(element('p', { ...anchor, className: ['point'] }, words));
  });
  const anchor = { id, dataPagefindTitle: `${mark}${title}` };
  return mark === ''
    ? element('div', { ...anchor, className: ['paragraph'] }, children)
    : element(
        'section',
        { ...anchor, className: ['item'], ariaLabelledBy: `${id}-title` },
        children,
      );
}

/** The full stop is the run-in heading's, so it shows in print only; its own element allows that. */
function heading(id: string, mark: string, inline: readonly PhrasingContent[]): ElementNode {
  const end = flatText(inline).length;
  const stop = flatText(inline).endsWith('。') ? 1 : 0;
  return element('h2', { id: `${id}-title` }, [
    element('span', { className: ['item-number'] }, sliceInline(inline, 0, mark.length)),
    ...sliceInline(inline, mark.length, end - stop),
    ...(stop === 1
      ? [element('span', { className: ['heading-stop'] }, sliceInline(inline, end - stop, end))]
      : []),
  ]);
}
