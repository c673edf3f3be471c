import { LAST, type Mark } from './marks.ts';
import type { Piece, Series, TreeNode } from './tree.ts';

type Test = (mark: Mark) => boolean;

/** Whether a mark is the one due in a series. */
export function isDue(series: Series, mark: Mark): boolean {
  if (mark.number === undefined || mark.number === LAST) return true;
  if (mark.sub > 0) return mark.number === series.last && mark.sub === series.sub + 1;
  return mark.number === series.last + 1;
}

/** Looks ahead of a piece: what comes later tells whether a mark is meant. */
export class Ahead {
  readonly #pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /**
   * Whether a mark after the piece `index` passes `test`, before a series of one of the `outer`
   * units goes on.
   */
  some(index: number, outer: readonly TreeNode[], test: Test): boolean {
    for (const { mark, closes } of this.#pieces.slice(index + 1)) {
      if (closes === 'all') return false;
      if (mark === undefined) continue;
      const isOuter = outer.some(({ open }) => open?.name === mark.name && isDue(open, mark));
      if (isOuter && !mark.weak) return false;
      if (test(mark)) return true;
    }
    return false;
  }

  /** Whether a series goes on. */
  goesOn(index: number, outer: readonly TreeNode[], series: Series): boolean {
    return this.some(index, outer, (mark) => mark.name === series.name && isDue(series, mark));
  }

  /** Whether the mark after `mark` comes, itself not in doubt. */
  next(index: number, outer: readonly TreeNode[], { name, number = 0 }: Mark): boolean {
    return this.some(
      index,
      outer,
      (mark) =>
        mark.name === name &&
        !mark.weak &&
        (mark.number === undefined || mark.number === LAST || mark.number === number + 1),
    );
  }

  /** Whether the number of a mark that reads like wording comes again, as a better mark. */
  again(index: number, outer: readonly TreeNode[], { name, number }: Mark): boolean {
    return this.some(
      index,
      outer,
      (mark) => mark.name === name && mark.number === number && !mark.weak,
    );
  }

  /**
   * Whether `series` goes on after a whole series that starts with `first` has run its course. A
   * dash, which is always due, says nothing of that.
   */
  encloses(index: number, outer: readonly TreeNode[], series: Series, first: Mark): boolean {
    const start = first.number ?? 1;
    let last = start;
    return this.some(index, outer, (mark) => {
      if (mark.name === first.name && mark.number === last + 1) {
        last += 1;
        return false;
      }
      const isNext = mark.number !== undefined && isDue(series, mark) && !mark.weak;
      return mark.name === series.name && isNext && last > start;
    });
  }
}
