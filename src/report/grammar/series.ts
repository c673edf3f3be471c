import { Ahead, isDue } from './ahead.ts';
import { type Doubt, doubts } from './doubts.ts';
import { isNameLike } from './lines.ts';
import { LAST, type Mark, MARKS } from './marks.ts';
import {
  isListed,
  isText,
  type NodeName,
  type Piece,
  rankOf,
  type Series,
  type TreeNode,
} from './tree.ts';

/** How far a number may run ahead of the one due and still be a mark. */
const WIDEST_GAP = 4;

/**
 * Reads the pieces of a text into a tree, by sequence: a mark counts where it is the number due in
 * an open series, the innermost first, or opens a series with its first number. A new series opens
 * in the innermost unit that outranks it, or whose own series goes on after it; so levels are learnt
 * from the order in which series open. What does not fit is never an error: it is a doubt.
 */
export function readSeries(pieces: readonly Piece[]): { root: TreeNode; doubts: Doubt[] } {
  const reader = new SeriesReader(pieces);
  pieces.forEach((piece, index) => {
    reader.read(index, piece);
  });
  return reader;
}

class SeriesReader {
  readonly root: TreeNode = {
    name: 'root',
    piece: { name: 'root', paragraph: -1, start: 0, end: 0, text: '' },
    number: 0,
    children: [],
  };
  readonly doubts: Doubt[] = [];
  readonly #pieces: readonly Piece[];
  readonly #ahead: Ahead;
  /** The open units, from the root to the innermost. */
  readonly #path: TreeNode[] = [this.root];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#ahead = new Ahead(pieces);
  }

  read(index: number, piece: Piece): void {
    if (piece.closes !== undefined) this.#close(index, piece.closes);
    if (piece.mark !== undefined && this.#accept(index, piece, piece.mark)) return;
    const rank = rankOf({ name: piece.name, piece });
    const depth =
      piece.name === 'heading'
        ? this.#path.findLastIndex((node) => rankOf(node) < rank)
        : this.#takerOf(index);
    this.#add(depth, piece, piece.name);
  }

  #close(index: number, what: 'all' | 'ended'): void {
    const open = this.#path.findLastIndex(({ series }, depth) => {
      const outer = this.#path.slice(0, depth - 1);
      return what === 'ended' && series !== undefined && this.#ahead.goesOn(index, outer, series);
    });
    this.#path.length = Math.max(open, 0) + 1;
  }

  /** Puts a piece under the open unit at `depth`, and makes it the innermost. */
  #add(depth: number, piece: Piece, name: NodeName, number = 0, series?: Series): TreeNode {
    const node: TreeNode = { name, piece, number, children: [], series };
    this.#path.length = depth + 1;
    this.#path.at(-1)?.children.push(node);
    this.#path.push(node);
    return node;
  }

  /** Takes a mark if it counts. */
  #accept(index: number, piece: Piece, mark: Mark): boolean {
    const due = this.#path.filter(({ open }) => open?.name === mark.name && isDue(open, mark));
    const home = due.findLast(({ open }) => open !== undefined && !isOver(open)) ?? due.at(-1);
    const open = home?.open;
    if (home !== undefined && open !== undefined) {
      const depth = this.#path.indexOf(home);
      const outer = this.#path.slice(0, depth);
      const meant = () =>
        !this.#ahead.again(index, outer, mark) && this.#ahead.next(index, outer, mark);
      return (!mark.weak || meant()) && this.#count(depth, piece, mark, open);
    }
    if (mark.number === 1 || mark.name === 'dash') return this.#start(index, piece, mark);
    return !mark.weak && this.#outOfOrder(index, piece, mark);
  }

  #count(depth: number, piece: Piece, mark: Mark, series: Series): true {
    const { number = LAST, sub } = mark;
    series.last = number === LAST ? series.last + 1 : number;
    series.sub = sub;
    series.latest = this.#add(depth, piece, mark.name, series.last, series);
    return true;
  }

  /** Opens a new series with its first mark. */
  #start(index: number, piece: Piece, mark: Mark): boolean {
    const depth = this.#homeOf(index, mark);
    const outer = this.#path.slice(0, depth);
    const parent = this.#path[depth];
    const { words, runsOn } = MARKS[mark.name];
    const goesOn = this.#ahead.next(index, outer, mark);
    if (parent === undefined || (words && !goesOn)) return false;
    if (mark.weak && (!goesOn || this.#ahead.again(index, outer, mark))) return false;
    const isAlone = !this.#ahead.some(index, outer, (later) => later.name === mark.name);
    const before = parent.children.at(-1);
    if (parent.open?.name === mark.name && before?.series === parent.open) {
      this.doubts.push(doubts.anew(piece, mark));
    } else if (isAlone && !runsOn) {
      this.doubts.push(doubts.alone(piece, mark));
    }
    const node = this.#add(depth, piece, mark.name, mark.number ?? 1);
    node.series = { name: mark.name, first: node, latest: node, last: node.number, sub: mark.sub };
    parent.open = node.series;
    return true;
  }

  /** Depth of the unit in which a series that starts with `mark` opens. */
  #homeOf(index: number, mark: Mark): number {
    const { rank, words } = MARKS[mark.name];
    return this.#path.findLastIndex((node, depth) => {
      if (isText(node.name)) return words && node.name === 'paragraph';
      return rankOf(node) < rank || this.#nests(index, depth, mark);
    });
  }

  /** Whether a series of the same or a higher level stands inside the unit at `depth` all the same. */
  #nests(index: number, depth: number, mark: Mark): boolean {
    const [parent, node] = this.#path.slice(depth - 1, depth + 1);
    const series = parent?.open;
    if (node === undefined || series === undefined || node.series !== series) return false;
    const isEstablished = series.last > series.first.number && !isListed(node, parent);
    if (isEstablished && (series.name !== mark.name || !this.#isLabelled(index))) return true;
    return this.#ahead.encloses(index, this.#path.slice(0, depth - 1), series, mark);
  }

  /** Whether a line like a heading stands before a piece. */
  #isLabelled(index: number): boolean {
    const before = this.#pieces[index - 1];
    return before?.name === 'paragraph' && before.mark === undefined && isNameLike(before.text);
  }

  /** Takes a number that is not due, where nothing says that it is text. */
  #outOfOrder(index: number, piece: Piece, mark: Mark): boolean {
    const { number = 0 } = mark;
    const depth = this.#path.findLastIndex(({ open }) => open?.name === mark.name);
    const open = this.#path[depth]?.open;
    const outer = this.#path.slice(0, Math.max(depth, 0));
    const goesOn = this.#ahead.next(index, outer, mark);
    if (open === undefined) {
      const runsOn = MARKS[mark.name].runsOn === true;
      if (!runsOn) this.doubts.push(doubts.headless(piece, mark, goesOn));
      return (runsOn || goesOn) && this.#start(index, piece, mark);
    }
    const isAhead = number > open.last;
    const isFar = number > open.last + WIDEST_GAP && !goesOn;
    if (isAhead && (isFar || this.#ahead.goesOn(index, outer, open))) {
      this.doubts.push(doubts.notDue(piece, mark, open.last + 1));
      return false;
    }
    this.doubts.push((isAhead ? doubts.gap : doubts.again)(piece, mark, open.last));
    return this.#count(depth, piece, mark, open);
  }

  /**
   * Depth of the unit an unmarked paragraph belongs to. Headings take whatever follows them. A unit
   * of a list takes it while the list goes on, where it is all there is of the list, where it ends
   * in a colon, or where one before it in the list took such a paragraph; after the last of a list
   * of plain paragraphs, it belongs to what the list belongs to. What introduces a list that starts
   * anew stands where the list stood.
   */
  #takerOf(index: number): number {
    const next = this.#pieces[index + 1]?.mark;
    if (next?.number === 1 && !MARKS[next.name].words) {
      const home = this.#homeOf(index + 1, next);
      if (this.#path[home]?.open?.name === next.name) return home;
    }
    return this.#path.findLastIndex((node, depth) => {
      if (isText(node.name)) return false;
      const parent = this.#path[depth - 1];
      return (
        parent === undefined ||
        !isListed(node, parent) ||
        this.#listTakes(index, node, parent, this.#path.slice(0, depth - 1))
      );
    });
  }

  #listTakes(index: number, node: TreeNode, parent: TreeNode, outer: readonly TreeNode[]): boolean {
    const { series, piece } = node;
    if (series === undefined) return false;
    if (this.#ahead.goesOn(index, outer, series)) return true;
    if (piece.start > 0) return false;
    if (piece.text.endsWith('：') || series.first === node) return true;
    const before = parent.children.filter((child) => child !== node && child.series === series);
    return before.some(({ children }) => children.some(({ name }) => name === 'paragraph'));
  }
}

/** Whether a list whose units end in ； has come to its full stop. */
function isOver({ first, latest }: Series): boolean {
  return first.piece.text.endsWith('；') && latest.piece.text.endsWith('。');
}
