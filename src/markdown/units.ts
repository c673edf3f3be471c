import type { PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { pageMarks } from '../report/page-marks.ts';
import { placeOf } from '../report/place.ts';
import { type ElementNode, element, flatText, sliceInline } from './inline.ts';
import { Numbering } from '../report/numbering.ts';
import type { OutlineEntry, Unit } from '../report/outline.ts';
import { type ParagraphParts, parseParagraph } from '../report/paragraph.ts';

/** A paragraph without heading is known by its opening words, at most this many characters. */
const OPENING_LENGTH = 24;

/**
 * Remark step that turns the plain paragraphs of a section into items and points a reader can link
 * to, so that authors type a report as it stands. Text is wrapped, never changed. Ids are made of
 * ordinals only and so survive edits of wording:
 *
 * - `1-2` is item 2 of part 一, `1-2-3` its 三是;
 * - `2-p1` is the first paragraph of part 二 outside any item, `2-p1-3` its 三是;
 * - `1-s2` is subsection （二） of part 一, `1-s2-3` its item 3, numbered anew in each.
 *
 * The outline goes to `frontmatter.outline`, the bare text to `frontmatter.paragraphs`. Files
 * without `order` (notes) are left alone.
 * @throws VFileMessage with file and line where numbers are not 1, 2, 3 … or （一）, （二） …
 */
export function remarkUnits() {
  return (tree: Root, file: VFile): void => {
    const frontmatter: Record<string, unknown> | undefined = file.data.astro?.frontmatter;
    const order = frontmatter?.order;
    if (frontmatter === undefined || typeof order !== 'number') return;
    const outline: OutlineEntry[] = [];
    const paragraphs: string[] = [];
    const ids = new Numbering(String(order));
    tree.children = tree.children.map((node) => {
      if (node.type !== 'paragraph') return node;
      const parts = parseParagraph(flatText(node.children));
      const { id, due } = ids.next(parts.mark);
      if (parts.mark !== due) file.fail(`"${parts.mark}" stands where "${due}" is due`, node);
      const entry = describe(parts, node.children, id);
      outline.push(entry);
      paragraphs.push(toString(node));
      return render(entry, parts, node.children);
    });
    frontmatter.outline = outline;
    frontmatter.paragraphs = paragraphs;
  };
}

/** What the outline says of a paragraph. */
function describe(
  { mark, titleEnd, points }: ParagraphParts,
  inline: readonly PhrasingContent[],
  id: string,
): OutlineEntry {
  // `toString` leaves out references to notes.
  const words = (from: number, to: number): string => toString(sliceInline(inline, from, to));
  const title = words(mark.length, titleEnd);
  const isLong = mark === '' && title.length > OPENING_LENGTH;
  return {
    id,
    mark,
    title: isLong ? `${title.slice(0, OPENING_LENGTH)}…` : title,
    points: points.map((point, index) => ({
      id: `${id}-${String(index + 1)}`,
      mark: point.mark,
      title: words(point.start + point.mark.length, point.titleEnd),
    })),
  };
}

function render(
  entry: OutlineEntry,
  { headingEnd, leadEnd, points: spans }: ParagraphParts,
  inline: readonly PhrasingContent[],
): ElementNode {
  const hasHeading = entry.mark !== '';
  const children: ElementNode['children'] = [];
  if (hasHeading)
    children.push(heading(entry, sliceInline(inline, 0, headingEnd)), citeLink(entry.id));
  const lead = sliceInline(inline, headingEnd, leadEnd);
  if (lead.length > 0) {
    children.push({
      type: 'paragraph',
      children: hasHeading ? lead : [...lead, citeLink(entry.id)],
    });
  }
  entry.points.forEach((unit, index) => {
    const span = spans[index];
    if (span === undefined) return;
    children.push(point(unit, sliceInline(inline, span.start, span.end)));
  });
  return hasHeading
    ? element(
        'section',
        {
          ...anchor(entry, ...(entry.mark.endsWith('.') ? ['item'] : ['item', 'subsection'])),
          ariaLabelledBy: `${entry.id}-title`,
        },
        children,
      )
    : element('div', anchor(entry, 'paragraph'), children);
}

/** What makes an element a unit: its address, its class, and the name search results give it. */
function anchor({ id, mark, title }: Unit, ...className: string[]) {
  return { id, className, [pageMarks.unit.hast]: `${mark}${title}` };
}

/** The full stop is the run-in heading's, so it shows in print only; its own element allows that. */
function heading({ id, mark }: Unit, inline: readonly PhrasingContent[]): ElementNode {
  const text = flatText(inline);
  const wordsEnd = text.endsWith('。') ? text.length - 1 : text.length;
  const stop = sliceInline(inline, wordsEnd, text.length);
  return element('h2', { id: `${id}-title` }, [
    element('span', { className: ['item-number'] }, sliceInline(inline, 0, mark.length)),
    ...sliceInline(inline, mark.length, wordsEnd),
    ...(stop.length > 0 ? [element('span', { className: ['heading-stop'] }, stop)] : []),
  ]);
}

function point(unit: Unit, inline: readonly PhrasingContent[]): ElementNode {
  return element('p', anchor(unit, 'point'), [
    element('b', { className: ['point-mark'] }, sliceInline(inline, 0, unit.mark.length)),
    ...sliceInline(inline, unit.mark.length, Infinity),
    citeLink(unit.id),
  ]);
}

/** A unit's link to itself. `cite.ts` makes a menu of it; without scripts it shows the address. */
function citeLink(id: string): ElementNode {
  const properties = {
    href: `#${id}`,
    className: ['cite'],
    ariaLabel: `引用${placeOf(id) ?? id}`,
  };
  return element('a', properties, []);
}
