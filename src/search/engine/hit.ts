import { pathOf } from '../format/record.ts';
import type { Place } from '../text/locate.ts';
import { excerpt } from './excerpt.ts';
import type { Hit } from './types.ts';
import { extent, isLiteral, type Found } from './verify.ts';

/**
 * Makes a hit of a unit.
 * @param shown places the excerpt has to show; the first, if not given
 * @param missing what of the query is not in the unit
 */
export function toHit(
  { page, run, id, standing }: Found,
  shown: readonly Place[] = standing.slice(0, 1).map(({ place }) => place),
  missing: readonly string[] = [],
): Hit {
  const phrases = [...new Set(standing.map(({ phrase }) => phrase.text))];
  const places = standing.map(({ place }) => place);
  return {
    url: id === '' ? page.url : `${page.url}#${id}`,
    id,
    report: page.report,
    path: pathOf(page, run.isNote ? '' : id),
    excerpt: excerpt(run.text, extent(run, id), places, shown),
    phrases,
    missing,
    places: places.length,
    literal: standing.some((each) => isLiteral(run, each)),
  };
}
