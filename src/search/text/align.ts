/** Where a text comes closest to a phrase. */
export interface Alignment {
  /** Characters that are wrong, missing, too many, or changed for their neighbour. */
  readonly distance: number;
  /** Indexes into the text. */
  readonly start: number;
  readonly end: number;
}

/** A row of the table: how far the phrase so far is from the text that ends at each column. */
interface Row {
  readonly distances: Uint16Array;
  /** Where the stretch that ends at each column starts. */
  readonly starts: Uint32Array;
}

function rowOf(columns: number): Row {
  return { distances: new Uint16Array(columns), starts: new Uint32Array(columns) };
}

/**
 * Finds the stretch of a text that differs least from a phrase, by the distance of Damerau and
 * Levenshtein with both ends of the text free. Of equally close ones it is as long as the phrase.
 */
export function align(phrase: string, text: string): Alignment {
  const columns = text.length + 1;
  let beforeLast = rowOf(columns);
  let last = rowOf(columns);
  for (let column = 0; column < columns; column += 1) last.starts[column] = column;
  for (let row = 1; row <= phrase.length; row += 1) {
    const cells = rowOf(columns);
    const own = phrase.charAt(row - 1);
    cells.distances[0] = row;
    for (let column = 1; column < columns; column += 1) {
      let distance = Number.POSITIVE_INFINITY;
      let start = 0;
      const take = (from: Row, at: number, cost: number): void => {
        const candidate = (from.distances[at] ?? 0) + cost;
        const begin = from.starts[at] ?? 0;
        const isFitter = Math.abs(column - begin - row) < Math.abs(column - start - row);
        if (candidate < distance || (candidate === distance && isFitter)) {
          [distance, start] = [candidate, begin];
        }
      };
      take(last, column - 1, text.charAt(column - 1) === own ? 0 : 1);
      take(last, column, 1);
      take(cells, column - 1, 1);
      const isSwapped =
        row > 1 &&
        column > 1 &&
        text.charAt(column - 2) === own &&
        text.charAt(column - 1) === phrase.charAt(row - 2);
      if (isSwapped) take(beforeLast, column - 2, 1);
      cells.distances[column] = distance;
      cells.starts[column] = start;
    }
    [beforeLast, last] = [last, cells];
  }
  const excess = (end: number): number =>
    Math.abs(end - (last.starts[end] ?? 0) - phrase.length) / 1_000;
  let best = 0;
  for (let end = 0; end < columns; end += 1) {
    const rank = (last.distances[end] ?? 0) + excess(end);
    if (rank < (last.distances[best] ?? 0) + excess(best)) best = end;
  }
  return { distance: last.distances[best] ?? 0, start: last.starts[best] ?? 0, end: best };
}
