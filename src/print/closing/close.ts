import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { matches, select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { gatherNotes } from './gather-notes.ts';

/** An article without the notes of its editors, and what its closing has to tell. */
export interface OpenArticle {
  readonly html: string;
  /** HTML of the notes, in one list; empty where there are none. */
  readonly notes: string;
  readonly hasRedactions: boolean;
  /** Whether it has what `elements.css` sets on paper. */
  readonly hasElements: boolean;
}

/** What `elements.css` sets on paper. */
const ELEMENTS = [
  'table, figure, .title-line, .title-note, .salutation, .signature, .date, .attachment-note',
  '.book, .chapter, .division, .article, .heading, .attachment',
].join();

/** More rows than these may need a sheet of their own, so they flow on from where the text ends. */
const MOST_ROWS = 10;

/** Characters of 4号 to a row of the closing, with some to spare. */
const ROW_LENGTH = 30;

/** What may stand below the last paragraph and is kept with it, as the closing is. */
const BELOW = '.signature, .date, .remark, .attachment-note';

/**
 * Opens a rendered article for its closing: takes out the notes that Markdown put into it, and marks
 * what is last in it, down to the last paragraph, by the class `last`.
 */
export function openArticle(html: string): OpenArticle {
  const tree = fromHtml(html, { fragment: true });
  const notes = gatherNotes(tree);
  markLast(tree);
  return {
    html: toHtml(tree),
    notes: notes === undefined ? '' : toHtml(notes),
    hasRedactions: select('.redaction', tree) !== undefined,
    hasElements: select(ELEMENTS, tree) !== undefined,
  };
}

/** Whether a closing is short enough to be kept on one sheet with the end of the text. */
export function isShort(html: string): boolean {
  const lines = selectAll('p, tr, caption', fromHtml(html, { fragment: true }));
  const rows = lines.map((line) => Math.ceil(toString(line).trim().length / ROW_LENGTH));
  return rows.reduce((sum, each) => sum + each, 0) <= MOST_ROWS;
}

function markLast({ children }: Root | Element): void {
  const elements = (children as RootContent[]).filter((child) => child.type === 'element');
  const last = elements.findLast((child) => !matches(BELOW, child));
  if (last === undefined || !matches('section, div:not(.table-box)', last)) return;
  const { className } = last.properties;
  last.properties.className = [...(Array.isArray(className) ? className : []), 'last'].map(String);
  markLast(last);
}
