import type { Line } from './lines.ts';
import { MARKS } from './marks.ts';
import { type Holder, paragraphPlace, unitPlace } from './place.ts';
import { type Spans, spansOf } from './spans.ts';
import { isListed, type NodeName, type TreeNode } from './tree.ts';
import { ChildIds, CLOSING, letterOf } from './unit-id.ts';

/** Where a section stands in its report. */
export interface SectionAddress {
  /** Its id, which opens every id in it. */
  readonly id: string;
  /** Its place as cited in Chinese. */
  readonly place: string;
  /** True where its paragraphs are counted without saying 未编号的, as in the preface. */
  readonly plain?: boolean | undefined;
}

/** A unit of a section, or what stands between units: a salutation, a table, the signature. */
export interface Unit extends Spans {
  readonly name: NodeName;
  /** Its anchor; empty for what is no unit. */
  readonly id: string;
  /** Its mark as printed; empty for what has none. */
  readonly mark: string;
  /** Where it is, as cited in Chinese. */
  readonly place: string;
  /** Level of its heading under the section's, from 1; 0 where it has none. */
  readonly level: number;
  /** Index of the paragraph it begins in, and the part of that which is its own. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Unit[];
}

/** What the naming of a unit needs to know of the one that holds it. */
interface Parent {
  readonly node: TreeNode;
  readonly above: TreeNode | undefined;
  readonly id: string;
  readonly place: string;
  readonly level: number;
  readonly holder: Holder;
}

/** Names the units of a section's tree: gives each its id and its place. */
export function nameUnits(
  root: TreeNode,
  lines: readonly Line[],
  { id, place, plain }: SectionAddress,
): Unit[] {
  const holder = plain ? 'unnumbered' : 'numbered';
  const parent: Parent = { node: root, above: undefined, id, place, level: 0, holder };
  return nameChildren(parent, lines, closingOf(root));
}

function nameChildren(parent: Parent, lines: readonly Line[], closing: number): Unit[] {
  const ids = new ChildIds(parent.id);
  const counts = { paragraph: ownParagraphs(parent), heading: 0, closing: 0 };
  const address = (
    node: TreeNode,
    title: string,
    closes: boolean,
  ): { id: string; place: string } => {
    if (node.name === 'paragraph') {
      const number = closes ? ++counts.closing : ++counts.paragraph;
      const place = closes
        ? `${parent.place}结束语第${String(number)}段`
        : parent.place + paragraphPlace(parent.holder, number);
      return { id: ids.next(closes ? CLOSING : 'p', number).id, place };
    }
    if (node.name !== 'heading' && !isMarked(node)) return { id: '', place: parent.place };
    const number = isMarked(node) ? node.number : ++counts.heading;
    const { id, time } = ids.next(
      letterOf(node, parent.node, parent.above),
      number,
      node.piece.mark?.sub,
    );
    return { id, place: parent.place + unitPlace(node, title, time) };
  };
  return parent.node.children.map((node, index): Unit => {
    const { paragraph, start, end } = node.piece;
    const spans = spansIn(node, parent, lines[paragraph]?.boldLead);
    const title = lines[paragraph]?.text.slice(spans.markEnd, spans.titleEnd) ?? '';
    const unit = address(node, title, index >= closing);
    const level = parent.level + Number(spans.headingEnd > start);
    const own: Parent = {
      node,
      above: parent.node,
      ...unit,
      level,
      holder: holderOf(node, parent),
    };
    return {
      ...spans,
      ...unit,
      name: node.name,
      mark: isMarked(node) ? (node.piece.mark?.text ?? '') : '',
      level: spans.headingEnd > start ? level : 0,
      paragraph,
      start,
      end,
      children: nameChildren(own, lines, Infinity),
    };
  });
}

function isMarked({ name }: TreeNode): boolean {
  return name in MARKS;
}

/**
 * What is listed in an article is never a heading, nor what is listed in long sentences, or in
 * sentences that nothing follows.
 */
function spansIn(node: TreeNode, parent: Parent, boldLead: number | undefined): Spans {
  const { piece, name } = node;
  const spans = spansOf(
    { ...piece, name, mark: isMarked(node) ? piece.mark : undefined },
    boldLead,
  );
  const isHeading = parent.holder !== 'article' && mostAreHeadings(node, parent.node);
  return isHeading ? spans : { ...spans, headingEnd: piece.start };
}

/**
 * Whether most units of a node's series begin with a sentence short enough for a heading, and at
 * least half of them have a text it can be the heading of.
 */
function mostAreHeadings({ series }: TreeNode, { children }: TreeNode): boolean {
  if (series === undefined) return true;
  const all = children.filter((child) => child.series === series);
  const short = all.filter(({ piece }) => spansOf(piece).headingEnd > piece.start);
  const headed = short.filter(
    ({ piece, children: own }) => own.length > 0 || spansOf(piece).headingEnd < piece.end,
  );
  return short.length * 2 > all.length && headed.length * 2 >= all.length;
}

function holderOf(node: TreeNode, { node: parent, holder }: Parent): Holder {
  if (node.name === 'article' || holder === 'article') return 'article';
  return node.name === 'paragraph' || isListed(node, parent) ? 'list' : 'numbered';
}

/** How many paragraphs of its own a unit has before the first that is counted under it. */
function ownParagraphs({ node, holder }: Parent): number {
  if (holder !== 'article' && holder !== 'list') return 0;
  const { mark, text } = node.piece;
  return Number(text.length > (mark?.end ?? 0));
}

/** Where a section's closing words begin: with its last 各位代表！, after which nothing has a mark. */
function closingOf({ children }: TreeNode): number {
  const index = children.findLastIndex(({ name, piece }) => name === 'paragraph' && piece.closes);
  const after = children.slice(index);
  return index === -1 || after.some((node) => isMarked(node) || node.name === 'heading')
    ? Infinity
    : index;
}
