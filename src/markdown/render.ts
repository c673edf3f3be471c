import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
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
  return grouped(units).flatMap((group) =>
    group.some(({ name }) => name === 'block')
      ? [renderFigure(group, lines)]
      : group.map((unit) => renderUnit(unit, lines)),
  );
}

/** Units one by one, but a table or picture with what names it. */
function grouped(units: readonly TitledUnit[]): TitledUnit[][] {
  const groups: TitledUnit[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    const before = last?.at(-1)?.name;
    const isAbove = before === 'caption' && ['caption', 'block'].includes(unit.name);
    if (isAbove || (before === 'block' && unit.name === 'legend')) last?.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

/** A table in its box; with what names it, or a picture, a figure. */
function renderFigure(group: readonly TitledUnit[], lines: readonly SourceLine[]): RootContent {
  const at = group.findIndex(({ name }) => name === 'block');
  const captions = group.toSpliced(at, 1).map(({ paragraph }) => lines[paragraph]?.inline ?? []);
  const node = lines[group[at]?.paragraph ?? 0]?.node;
  const isPicture = node?.type === 'paragraph';
  const content = isPicture ? node.children : [tableBox(node, captions[0])];
  const [first] = content;
  if (captions.length === 0 && !isPicture && first !== undefined) return first;
  const names = captions.map((line) => element('span', { className: ['title-line'] }, [...line]));
  const caption =
    names.length > 0 ? [element('figcaption', { className: ['caption'] }, names)] : [];
  return element('figure', {}, at === 0 ? [...content, ...caption] : [...caption, ...content]);
}

/** A wide table scrolls in a box of its own, which the keyboard reaches. */
function tableBox(
  node: RootContent | undefined,
  name: readonly PhrasingContent[] = [],
): RootContent {
  const label = name.length > 0 ? toString(name) : '表格';
  const box = { className: ['table-box'], tabIndex: '0', role: 'region', ariaLabel: label };
  return element('div', box, node === undefined ? [] : [node]);
}

function renderUnit(unit: TitledUnit, lines: readonly SourceLine[]): RootContent {
  const { id, name, level, paragraph, start, end, headingEnd, mark, children } = unit;
  const line = lines[paragraph];
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
