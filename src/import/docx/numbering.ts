import type { Styles, NumberRef } from './styles.ts';
import { writeNumeral } from './numerals.ts';
import { child, elements, find, isOn, valueOf, type XmlElement } from './xml.ts';

/** One level of a list (ECMA-376-1, 17.9.6). */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1条`: `%1` is the number of the first level. */
  readonly text: string;
  readonly suffix: string;
  /** All numbers in figures (`w:isLgl`). */
  readonly legal: boolean;
  /** The number starts over after a paragraph of this level, from 1, or of one above; 0 never. */
  readonly restart: number | undefined;
  /** The paragraph style that stands for this level. */
  readonly style: string | undefined;
}

/** A list: levels, and the counters it shares with other lists of the same definition. */
interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels at which this list starts over when it is first used (`w:startOverride`). */
  readonly starts: Map<number, number>;
  readonly counters: Map<number, number>;
}

/** An automatic number as Word shows it. */
export interface Label {
  readonly text: string;
  readonly suffix: string;
  readonly certain: boolean;
}

/** The automatic numbers of a document; labels are asked for in the order of the paragraphs. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;

  /** @param root the part `numbering.xml`, which may be missing */
  constructor(root: XmlElement | undefined, styles: Styles) {
    const numbers = root === undefined ? [] : elements(root, 'w:num');
    const definitions = readDefinitions(root);
    const lists = new Map<string, List>();
    const ids = new Map(numbers.map((num) => [idOf(num), valueOf(num, 'w:abstractNumId') ?? '']));
    for (const num of numbers) {
      const id = valueOf(num, 'w:abstractNumId') ?? '';
      const link = definitions.get(id)?.link;
      const linked = link === undefined ? undefined : ids.get(styles.listOf(link) ?? '');
      const definition = definitions.get(linked ?? id);
      if (definition !== undefined) lists.set(idOf(num), readList(num, definition));
    }
    this.#lists = lists;
  }

  /** The number of the next paragraph; undefined where it has none. */
  label(reference: NumberRef | undefined): Label | undefined {
    const list = this.#lists.get(reference?.numId ?? '0');
    if (reference === undefined || list === undefined) return undefined;
    const index = reference.level ?? levelOfStyle(list, reference.style);
    const level = list.levels.get(index);
    if (level === undefined) return undefined;
    count(list, index, level);
    let certain = true;
    const text = level.text.replaceAll(/%([1-9])/gu, (_, place: string) => {
      const at = Number(place) - 1;
      const { format = 'decimal', start = 1 } = list.levels.get(at) ?? {};
      const numeral = writeNumeral(
        level.legal ? 'decimal' : format,
        list.counters.get(at) ?? start,
      );
      certain &&= numeral.certain;
      return numeral.text;
    });
    return {
      text: level.format === 'none' && text === '' ? '' : text,
      suffix: level.suffix,
      certain,
    };
  }
}

/** Counts a paragraph of a level: it goes on, and the levels below start over. */
function count({ levels, starts, counters }: List, index: number, level: Level): void {
  const override = starts.get(index);
  if (override !== undefined) {
    starts.delete(index);
    counters.delete(index);
  }
  const before = counters.get(index);
  counters.set(index, before === undefined ? (override ?? level.start) : before + 1);
  for (const [below, { restart = below }] of levels) {
    if (below > index && index < restart) counters.delete(below);
    // A level above that no paragraph has used yet counts as begun.
    if (below < index && !counters.has(below)) counters.set(below, levels.get(below)?.start ?? 1);
  }
}

interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  readonly counters: Map<number, number>;
  readonly link: string | undefined;
}

function readDefinitions(root: XmlElement | undefined): Map<string, Definition> {
  const definitions = root === undefined ? [] : elements(root, 'w:abstractNum');
  return new Map(
    definitions.map((node) => [
      node.attributes['w:abstractNumId'] ?? '',
      {
        levels: new Map(elements(node, 'w:lvl').map(readLevel)),
        counters: new Map(),
        link: valueOf(node, 'w:numStyleLink'),
      },
    ]),
  );
}

function readList(num: XmlElement, { levels, counters }: Definition): List {
  const starts = new Map<number, number>();
  const own = new Map(levels);
  for (const override of elements(num, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl']);
    const level = child(override, 'w:lvl');
    if (level !== undefined) own.set(index, readLevel(level)[1]);
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(index, Number(start));
  }
  return { levels: own, starts, counters };
}

function readLevel(node: XmlElement): [number, Level] {
  // A format Word 2010 added is written with one that older programs know.
  const fallback = find(node, 'mc:Fallback');
  const restart = valueOf(node, 'w:lvlRestart');
  return [
    Number(node.attributes['w:ilvl']),
    {
      start: Number(valueOf(node, 'w:start') ?? 0),
      format: valueOf(node, 'w:numFmt') ?? valueOf(fallback, 'w:numFmt') ?? 'decimal',
      text: valueOf(node, 'w:lvlText') ?? '',
      suffix: valueOf(node, 'w:suff') ?? 'tab',
      legal: isOn(node, 'w:isLgl') ?? false,
      restart: restart === undefined ? undefined : Number(restart),
      style: valueOf(node, 'w:pStyle'),
    },
  ];
}

function levelOfStyle({ levels }: List, style: string | undefined): number {
  const found = [...levels].find(([, level]) => style !== undefined && level.style === style);
  return found?.[0] ?? 0;
}

function idOf(num: XmlElement): string {
  return num.attributes['w:numId'] ?? '';
}
