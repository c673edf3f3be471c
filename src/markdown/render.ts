import type { PhrasingContent, RootContent } from 'mdast';
import type { NodeName } from '../report/grammar/tree.ts';
import type { Unit } from '../report/grammar/units.ts';
import { pageMarks } from '../report/page-marks.ts';
import { type ElementNode, element, flatText, sliceInline } from './inline.ts';
import type { SourceLine } from './lines.ts';

/** A unit with the words it is known by. */
export interface TitledUnit extends Unit {
  readonly title: string;
  readonly children: readonly TitledUnit[];
}

/** Classes of what stands between units. */
const CLASSES: Partial<Record<NodeName, string>> = {
  salutation: 'salutation',
  signature: 'signature',
  date: 'date',
  remark: 'remark',
  attachments: 'attachment-note',
  note: 'own-note',
};

/** Headings of a page go down to h6. */
const LOWEST = 6;

/** Renders units in order, each with what belongs to it. */
export function renderUnits(
  units: readonly TitledUnit[],
  lines: readonly SourceLine[],
): RootContent[] {
  return units.map((unit) => renderUnit(unit, lines));
}

function renderUnit(unit: TitledUnit, lines: readonly SourceLine[]): RootContent {
  const { id, name, level, paragraph, start, end, headingEnd, mark, children } = unit;
  const line = lines[paragraph];
  if (name === 'block' && line !== undefined) return block(line.node);
  const words = (from: number, to: number): PhrasingContent[] =>
    sliceInline(line?.inline ?? [], from, to);
  if (id === '') return element('p', { className: [CLASSES[name] ?? name] }, words(start, end));
  const inner = renderUnits(children, lines);
  if (level > 0) {
    const text = words(headingEnd, end);
    return element(
      'section',
      {
        ...anchor(unit, 'item', ...(name === 'item' ? [] : [name])),
        ariaLabelledBy: `${id}-title`,
      },
      [
        heading(unit, words(start, headingEnd)),
        citeLink(unit),
        ...(text.length > 0 ? [{ type: 'paragraph' as const, children: text }] : []),
        ...inner,
      ],
    );
  }
  if (name === 'paragraph') {
    const text = { type: 'paragraph' as const, children: [...words(start, end), citeLink(unit)] };
    return element('div', anchor(unit, 'paragraph'), end > start ? [text, ...inner] : inner);
  }
  const text = [
    element('b', { className: ['point-mark'] }, words(start, start + mark.length)),
    ...words(start + mark.length, end),
    citeLink(unit),
  ];
  const classes = ['point', ...(start === 0 ? ['point-paragraph'] : [])];
  return inner.length === 0
    ? element('p', anchor(unit, ...classes), text)
    : element('div', anchor(unit, ...classes), [{ type: 'paragraph', children: text }, ...inner]);
}

/** A wide table scrolls in a box of its own, which the keyboard reaches; a picture is a figure. */
function block(node: RootContent): RootContent {
  if (node.type === 'paragraph') return element('figure', {}, node.children);
  if (node.type !== 'table' && node.type !== 'mdxJsxFlowElement') return node;
  const box = { className: ['table-box'], tabIndex: '0', role: 'region', ariaLabel: '表格' };
  return element('div', box, [node]);
}

/** What makes an element a unit: its address, its class, and the name search results give it. */
function anchor({ id, mark, title }: TitledUnit, ...className: string[]) {
  return { id, className, [pageMarks.unit.hast]: `${mark}${title}` };
}

/** The full stop is the run-in heading's, so it shows in print only; its own element allows that. */
function heading({ id, mark, level }: TitledUnit, inline: readonly PhrasingContent[]): ElementNode {
  const text = flatText(inline);
  const wordsEnd = text.endsWith('。') ? text.length - 1 : text.length;
  const stop = sliceInline(inline, wordsEnd, text.length);
  const number = sliceInline(inline, 0, mark.length);
  return element(`h${String(Math.min(level + 1, LOWEST))}`, { id: `${id}-title` }, [
    ...(number.length > 0 ? [element('span', { className: ['item-number'] }, number)] : []),
    ...sliceInline(inline, mark.length, wordsEnd),
    ...(stop.length > 0 ? [element('span', { className: ['heading-stop'] }, stop)] : []),
  ]);
}

/**
 * A unit's link to itself, named by its place. `cite.ts` makes a menu of it; without scripts it
 * shows the address.
 */
function citeLink({ id, place }: TitledUnit): ElementNode {
  const properties = {
    href: `#${id}`,
    className: ['cite'],
    ariaLabel: `引用${place}`,
  };
  return element('a', properties, []);
}
