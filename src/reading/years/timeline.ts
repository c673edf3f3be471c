/** A year of the timeline and how many reports it has. */
export interface TimelineYear {
  readonly year: number;
  readonly count: number;
}

/**
 * Lays years out in rows of ten, a decade each, from the first year with a report to the last, so
 * that gaps are seen. Few years make one row.
 * @param years of all reports, in any order
 */
export function timeline(years: readonly number[]): TimelineYear[][] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const all = Array.from({ length: last - first + 1 }, (_, at): TimelineYear => {
    const year = first + at;
    return { year, count: years.filter((own) => own === year).length };
  });
  if (all.length <= 10) return [all];
  return [...Map.groupBy(all, ({ year }) => Math.floor(year / 10)).values()];
}
