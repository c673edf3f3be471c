import type { Element, Nodes, Root } from 'hast';
import { select } from 'hast-util-select';

/** A stretch of running text that belongs to one unit. */
export interface Stretch {
  /** Anchor of the unit; empty for text of the page outside every unit. */
  readonly id: string;
  readonly text: string;
}

/** What the index holds of one page. */
export interface PageUnits {
  /** Id of the page's body: where the section stands in its report, from 0. */
  readonly order: number;
  /** Title of the page, its first run of text: the first step of a hit's path. */
  readonly title: string;
  /** Title of each unit by its id. */
  readonly titles: ReadonlyMap<string, string>;
  /**
   * Runs of text in document order. A phrase may lie across the stretches of a run (the report's
   * item is one paragraph, set here as heading, lead and points) but never across two runs.
   */
  readonly runs: readonly (readonly Stretch[])[];
  /** What `data-pagefind-filter="name:value"` says on the page. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

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
  const value = element.properties.dataPagefindTitle;
  return typeof value === 'string' && element.properties.id ? value : undefined;
}

/**
 * Read the searchable units of a built page: elements that carry `id` and `data-pagefind-title`
 * inside `data-pagefind-body`. What carries `data-pagefind-ignore` is skipped.
 * @param tree the parsed page
 * @returns nothing when the page has no `data-pagefind-body`
 */
export function readUnits(tree: Root): PageUnits | undefined {
  const body = select('[data-pagefind-body]', tree);
  if (body === undefined) return undefined;
  const titles = new Map<string, string>();
  const filters: Record<string, string[]> = {};
  const writer = new RunWriter();

  function visit(node: Nodes, id: string): void {
    if (node.type === 'text') {
      writer.write(id, node.value);
      return;
    }
    if (node.type !== 'element') return;
    if (node.properties.dataPagefindIgnore !== undefined) return;
    const filter = node.properties.dataPagefindFilter;
    if (typeof filter === 'string') {
      const [name = '', ...value] = filter.split(':');
      (filters[name] ??= []).push(value.join(':'));
    }
    const unitTitle = title(node);
    const own = unitTitle === undefined ? id : String(node.properties.id);
    if (unitTitle !== undefined) titles.set(own, unitTitle);
    const outermost = unitTitle !== undefined && id === '';
    if (outermost) writer.breakRun();
    else if (isBlock(node)) writer.breakBlock();
    for (const child of node.children) visit(child, own);
    if (outermost) writer.breakRun();
    else if (isBlock(node)) writer.breakBlock();
  }

  visit(body, '');
  const order = Number(body.properties.id);
  return { order, title: writer.runs[0]?.[0]?.text ?? '', titles, runs: writer.runs, filters };
}
