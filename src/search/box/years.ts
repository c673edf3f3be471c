import type { Tier } from '../engine/types.ts';
import { element } from './element.ts';
import { toAddress } from './question.ts';
import type { Context } from './results.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The drawing's own units: a bar with its gap, the bar alone, and the highest bar. */
const STEP = 14;
const BAR = 10;
const HEIGHT = 60;

/** How often a phrase stands in the reports of each year, the earliest first. */
export function countByYear(
  { counts }: Pick<Tier, 'counts'>,
  reports: Context['reports'],
): [number, number][] {
  const years = new Map<number, number>();
  for (const { year, slug } of [...reports].sort((a, b) => a.year - b.year)) {
    years.set(year, (years.get(year) ?? 0) + (counts[slug] ?? 0));
  }
  return [...years];
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/**
 * A small chart of how often the phrase stands in each year, and the table it is drawn from; each
 * bar leads to its year. Nothing where there is one year only.
 */
export function renderYears(tier: Tier, { reports, question, searchPage }: Context): HTMLElement[] {
  const years = countByYear(tier, reports);
  if (years.length < 2 || question.year !== '' || question.report !== '') return [];
  const most = Math.max(...years.map(([, count]) => count));
  const addressOf = (year: number): string =>
    searchPage + toAddress({ ...question, year: String(year) });
  const chart = shape('svg', { viewBox: `0 0 ${String(years.length * STEP)} ${String(HEIGHT)}` });
  const rows = years.map(([year, count], at) => {
    const text = `${String(year)}年 ${String(count)}处`;
    const height = Math.round((HEIGHT * count) / most);
    const link = shape('a', { href: addressOf(year), 'aria-label': text });
    const title = shape('title', {});
    title.textContent = text;
    link.append(
      title,
      shape('rect', { x: at * STEP, y: HEIGHT - height, width: BAR, height: Math.max(1, height) }),
    );
    if (count > 0) chart.append(link);
    const cell = element('a', '', `${String(year)}年`);
    cell.href = addressOf(year);
    const name = element('th', '', cell);
    name.scope = 'row';
    return element('tr', '', name, element('td', '', `${String(count)}处`));
  });
  const figure = element('details', 'search-years', element('summary', '', '各年词频'), chart);
  figure.append(element('table', '', element('tbody', '', ...rows)));
  return [figure];
}
