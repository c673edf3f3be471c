import { withPhrases } from '../arrival/address.ts';
import type { Hit, Tier } from '../engine/types.ts';
import { tierCount, tierHeading } from './wording.ts';

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

function renderHit(hit: Hit): HTMLLIElement {
  const link = element('a', 'search-hit');
  link.href = withPhrases(hit.url, hit.phrases);
  const own = hit.path.length > 2 ? hit.path.at(-1) : undefined;
  // Where the excerpt begins with the unit, the unit's title is its first words.
  const isCut = hit.excerpt[0]?.text === '…';
  if (own !== undefined && isCut) link.append(element('b', 'search-point', own));
  const excerpt = hit.excerpt.map(({ text, marked }) =>
    marked ? element('mark', '', text) : text,
  );
  link.append(element('span', 'search-excerpt', ...excerpt));
  if (hit.places > 1) link.append(element('small', '', `${String(hit.places)}处`));
  return element('li', '', link);
}

/** What stands between a page and a hit on it; for a hit right below the page, its own title. */
function stepsAbove({ path }: Hit): string {
  return path.slice(1, Math.max(2, path.length - 1)).join(' › ');
}

/** Groups hits by a key, in the order the keys come; `Map.groupBy` is younger than our browsers. */
function groupHits(hits: readonly Hit[], keyOf: (hit: Hit) => string): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = keyOf(hit);
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  return groups;
}

function renderPage(hits: readonly Hit[], hasYears: boolean): HTMLElement[] {
  const [first] = hits;
  const title = first?.path[0] ?? '';
  const year = hasYears ? `${first?.filters.year?.join('') ?? ''}年 ` : '';
  const items = groupHits(hits, stepsAbove);
  return [
    element('h3', 'search-part', year + title),
    ...[...items].flatMap(([item, own]) => [
      ...(item === '' ? [] : [element('h4', 'search-item', item)]),
      element('ul', '', ...own.map(renderHit)),
    ]),
  ];
}

/**
 * A tier's hits in the report's own structure: report and part, item, point.
 * @param limit hits shown
 * @param hasYears whether the site has reports of several years
 */
export function renderTier(tier: Tier, limit: number, hasYears: boolean): HTMLElement {
  const heading = element('h2', '', tierHeading(tier), ' ');
  heading.append(element('span', 'search-count', tierCount(tier)));
  const section = element('section', `search-tier search-${tier.kind}`, heading);
  const pages = groupHits(tier.hits.slice(0, limit), ({ url }) => url.split('#', 1).join(''));
  for (const hits of pages.values()) section.append(...renderPage(hits, hasYears));
  if (tier.hits.length > limit || tier.unread > 0) {
    const more = element('button', 'search-more', '显示更多');
    more.type = 'button';
    section.append(more);
  }
  return section;
}
