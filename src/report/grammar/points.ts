import { LAST, type Mark, type MarkName, MARKS, readMark } from './marks.ts';

/** A mark inside a paragraph, at an offset of its text. */
export interface RunInMark {
  readonly mark: Mark;
  readonly start: number;
}

/** The marks that are run into a paragraph: 一是…。二是…。 */
const RUN_IN: ReadonlySet<MarkName> = new Set<MarkName>(['point', 'must', 'ordinal']);
/**
 * Where one can stand: at the start, after a sentence or a clause, after a comma as well; a note's
 * reference (U+FFFC) may come between.
 */
const BOUNDARY = /(?:^|(?<=[。：；！？，,:;][\s\uFFFC]*))(?=[第其首再最一二三四五六七八九十])/gu;

/**
 * Reads the series of marks run into a paragraph from the offset `from` on. A series is taken as a
 * whole, 一是 to the last, or not at all; so a lone 一是 is wording, unless a paragraph goes on with
 * 二是. What stands between two marks of a series is the first one's.
 * @param opening the mark the paragraph opens with, which the series may go on from
 * @param next the next mark that opens a paragraph
 */
export function runInMarks(
  text: string,
  from: number,
  opening: Mark | undefined,
  next: Mark | undefined,
): RunInMark[] {
  const found = candidates(text, from);
  const taken: RunInMark[] = [];
  for (let index = 0; index < found.length;) {
    const first = found[index];
    if (first === undefined) break;
    const goesOnFrom = taken.length === 0 ? opening : undefined;
    const series = seriesFrom(found.slice(index), first, goesOnFrom);
    const last = series.at(-1);
    const whole = series.length > 1 || isNext(goesOnFrom, first.mark) || isNext(first.mark, next);
    if (last === undefined || !whole) {
      index += 1;
      continue;
    }
    taken.push(...series);
    index = found.indexOf(last) + 1;
  }
  return taken;
}

function candidates(text: string, from: number): RunInMark[] {
  return [...text.matchAll(BOUNDARY)].flatMap(({ index }) => {
    const mark = index < from ? undefined : readMark(text.slice(index));
    return mark === undefined || mark.weak || !RUN_IN.has(mark.name)
      ? []
      : [{ mark, start: index }];
  });
}

function seriesFrom(
  found: readonly RunInMark[],
  first: RunInMark,
  goesOnFrom: Mark | undefined,
): RunInMark[] {
  if (first.mark.number !== 1 && !isNext(goesOnFrom, first.mark)) return [];
  const series = [first];
  for (const candidate of found.slice(1)) {
    if (isNext(series.at(-1)?.mark, candidate.mark)) series.push(candidate);
  }
  return series;
}

function isNext(mark: Mark | undefined, next: Mark | undefined): boolean {
  if (mark?.name !== next?.name || mark?.number === undefined) return false;
  if (!MARKS[mark.name].words) return false;
  return next?.number === mark.number + 1 || (next?.number === LAST && mark.number !== LAST);
}
