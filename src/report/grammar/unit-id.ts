import { MARKS, type MarkName } from './marks.ts';
import { isListed, type NodeName, type TreeNode } from './tree.ts';

/**
 * The ids of a report's units, which are anchors in its addresses. They are made of the numbers
 * the report prints, so they outlive changes of wording:
 *
 * - `1-2` is item "2." of part 一, `1-2-3` its 三是, `1-2-p2` its second paragraph;
 * - `1-s2` is （二） of part 一, `1-s2-3` its "3.";
 * - `2-p1` is the first paragraph of part 二 outside any unit, `2-p1-3` its 三是;
 * - `2-a12` is 第十二条 (letters: `marks.ts`), `2-h1` the first unnumbered heading;
 * - `101-2` is item "2." of attachment 附件1; `3-z1` the first paragraph of a part's closing words;
 * - `2-note3` is the report's own note 3, which part 二 refers to at `2-ref3`;
 * - a number that is repeated gets `b`, `c` …: `1-2b`.
 */
const TEXT_LETTERS: Partial<Record<NodeName, string>> = { paragraph: 'p', heading: 'h' };

/** The closing words of a section, from its last 各位代表！ on. */
export const CLOSING = 'z';

/** The id of the section a unit stands in. */
export function sectionOf(id: string): string {
  return id.split('-', 1).join('');
}

/** The id of the report's own note `number`, which the section with the id `section` refers to. */
export function noteId(section: string, number: string): string {
  return `${section}-note${number}`;
}

/** The id of the place in the text that refers to it. */
export function noteReferenceId(section: string, number: string): string {
  return `${section}-ref${number}`;
}

/** Returns the ids of a unit and of all it stands in, the innermost first: `1-2-3`, `1-2`, `1`. */
export function lineageOf(id: string): string[] {
  const steps = id === '' ? [] : id.split('-');
  return steps.map((_, at) => steps.slice(0, steps.length - at).join('-'));
}

/** Gives each of a unit's children its id. */
export class ChildIds {
  readonly #parent: string;
  readonly #seen = new Map<string, number>();

  constructor(parent: string) {
    this.#parent = parent;
  }

  /** Returns the id of the next child and how often its number has come, 1 for the first time. */
  next(letter: string, number: number, sub = 0): { id: string; time: number } {
    const segment = `${letter}${String(number)}${sub > 0 ? `_${String(sub)}` : ''}`;
    const time = (this.#seen.get(segment) ?? 0) + 1;
    this.#seen.set(segment, time);
    const suffix = time === 1 ? '' : String.fromCharCode('a'.charCodeAt(0) + ((time - 1) % 26));
    return { id: `${this.#parent}-${segment}${suffix.repeat(Math.ceil(time / 26))}`, time };
  }
}

/**
 * The letter of a unit's kind. Two kinds go without: "1." in a section or under a heading, and 一是
 * in a unit that is a paragraph or begins as one.
 */
export function letterOf({ name }: TreeNode, parent: TreeNode, grandparent?: TreeNode): string {
  const isText = parent.name === 'paragraph' || isListed(parent, grandparent);
  if (name === (isText ? 'point' : 'item')) return '';
  return TEXT_LETTERS[name] ?? MARKS[name as MarkName].letter;
}
