import type { Nodes } from 'hast';
import { pageMarks } from '../report/page-marks.ts';
import { withoutSpace } from '../report/seed.ts';

/** A run of report text on a page. */
export interface VerbatimRun {
  readonly text: string;
  /** The content file it comes from: the value of the mark around it. */
  readonly source: string;
  /** Id of the closest element around it that has one: `1-2-3`. */
  readonly id: string;
}

/** The first place where a page departs from the text it must show. */
export interface Difference {
  readonly source: string;
  readonly id: string;
  /** What the page says there, with the text before it. */
  readonly actual: string;
  readonly expected: string;
}

/** Characters shown before and after the place of a difference. */
const CONTEXT = 12;

/**
 * Returns the report's own text on a page, without what is marked as apart from it or hidden. White
 * space is left out: HTML adds its own.
 */
export function verbatimRuns(tree: Nodes): VerbatimRun[] {
  const runs: VerbatimRun[] = [];
  const collect = (node: Nodes, source: string | undefined, id: string): void => {
    if (node.type === 'text' && source !== undefined) {
      runs.push({ text: withoutSpace(node.value), source, id });
    }
    if (!('children' in node)) return;
    const properties = node.type === 'element' ? node.properties : {};
    if (pageMarks.apart.hast in properties || isHidden(node)) return;
    const ownSource = properties[pageMarks.verbatim.hast];
    const ownId = properties.id;
    for (const child of node.children) {
      collect(
        child,
        typeof ownSource === 'string' ? ownSource : source,
        typeof ownId === 'string' ? ownId : id,
      );
    }
  };
  collect(tree, undefined, '');
  return runs;
}

/** What hides text from eyes or ears, whatever the stylesheet says. */
const HIDING = ['hidden', 'ariaHidden', 'inert', 'popover', 'style'];
const UNSEEN = new Set([
  'datalist',
  'details',
  'dialog',
  'noscript',
  'script',
  'style',
  'template',
]);

/** Text that readers do not see counts as missing: the site does not say it. */
function isHidden(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  return UNSEEN.has(node.tagName) || HIDING.some((name) => name in node.properties);
}

/** The text of runs as one string. */
export function textOf(runs: readonly VerbatimRun[]): string {
  return runs.map((run) => run.text).join('');
}

/** Compares runs with the text they must make up; undefined where they do. */
export function findDifference(
  runs: readonly VerbatimRun[],
  expected: string,
): Difference | undefined {
  const actual = textOf(runs);
  if (actual === expected) return undefined;
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at += 1;
  let end = 0;
  const run = runs.find((candidate) => (end += candidate.text.length) > at) ?? runs.at(-1);
  const around = (text: string): string => text.slice(Math.max(0, at - CONTEXT), at + CONTEXT);
  return {
    source: run?.source ?? '',
    id: run?.id ?? '',
    actual: around(actual),
    expected: around(expected),
  };
}
