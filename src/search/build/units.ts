import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import type { PageUnits, Stretch } from '../format/record.ts';
import { pageMarks } from '../../report/page-marks.ts';

const BLOCKS = new Set(
  'address article aside blockquote div dl dd dt figure figcaption footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);

function isBlock(node: Nodes): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** Collects stretches: white space is collapsed, and dropped where a block begins or ends. */
class RunWriter {
  readonly runs: { id: string; text: string }[][] = [];
  #open = false;
  #space = false;

  breakRun(): void {
    this.#open = false;
    this.#space = false;
  }

  breakBlock(): void {
    const last = this.runs.at(-1)?.at(-1);
    // Blocks that end without punctuation would run into each other in an excerpt.
    this.#space = this.#open && last !== undefined && /[\p{L}\p{N}]$/u.test(last.text);
  }

  write(id: string, source: string): void {
    const text = source.replace(/\s+/gu, ' ');
    const bare = text.trim();
    if (bare === '') {
      this.#space ||= this.#open && text !== '' && !source.includes('\n');
      return;
    }
    const space = this.#space || (text.startsWith(' ') && this.#open);
    if (!this.#open) this.runs.push([]);
    const run = this.runs.at(-1) ?? [];
    const last = run.at(-1);
    if (last?.id === id) last.text += (space ? ' ' : '') + bare;
    else {
      if (last !== undefined && space) last.text += ' ';
      run.push({ id, text: bare });
    }
    this.#open = true;
    this.#space = text.endsWith(' ');
  }
}

function title(element: Element): string | undefined {
  const value = element.properties[pageMarks.unit.hast];
  return typeof value === 'string' && element.properties.id ? value : undefined;
}

/** Where a cover stands among the pages of its report: before the first section, which is 0. */
const COVER = -1;

/** The editor's notes on a page, each with its anchor. */
function readNotes(tree: Root): Stretch[] {
  return selectAll('[data-footnotes] li[id]', tree).map((note) => {
    const writer = new RunWriter();
    const visit = (node: Nodes): void => {
      if (node.type === 'text') writer.write('', node.value);
      else if (node.type === 'element' && !('dataFootnoteBackref' in node.properties)) {
        node.children.forEach(visit);
      }
    };
    visit(note);
    const text = writer.runs.flat().map((stretch) => stretch.text);
    return { id: String(note.properties.id), text: text.join('') };
  });
}

/**
 * Reads the units of what is searched on a built page: a section, or a cover's title. What is
 * marked as apart from the report's text is skipped.
 * @param tree the parsed page
 * @returns nothing when nothing is searched on the page
 */
export function readUnits(tree: Root): PageUnits | undefined {
  const body = select(`[${pageMarks.searched.html}]`, tree);
  if (body === undefined) return undefined;
  const titles: Record<string, string> = {};
  const writer = new RunWriter();

  function visit(node: Nodes, id: string): void {
    if (node.type === 'text') {
      writer.write(id, node.value);
      return;
    }
    if (node.type !== 'element') return;
    if (node.properties[pageMarks.apart.hast] !== undefined) return;
    const unitTitle = title(node);
    const own = unitTitle === undefined ? id : String(node.properties.id);
    if (unitTitle !== undefined) titles[own] = unitTitle;
    const isRun = id === '' && (unitTitle !== undefined || node.tagName === 'h1');
    const breakText = (): void => {
      if (isRun) writer.breakRun();
      else if (isBlock(node)) writer.breakBlock();
    };
    breakText();
    for (const child of node.children) visit(child, own);
    breakText();
  }

  visit(body, '');
  const order = Number(body.properties.id ?? COVER);
  const pageTitle = writer.runs[0]?.map(({ text }) => text).join('') ?? '';
  return { order, title: pageTitle, titles, runs: writer.runs, notes: readNotes(tree) };
}
