import { withPhrases } from '../arrival/address.ts';
import type { Hit, SearchedReport, Tier } from '../engine/types.ts';
import { button, element } from './element.ts';
import type { Asked } from './memory.ts';
import { renderYears } from './years.ts';
import { CUT, incomplete, share, tierCount, tierHeading } from './wording.ts';

/** What results are shown with. */
export interface Context extends Asked {
  /** All reports that are searched, the newest first. */
  readonly reports: readonly SearchedReport[];
  /** Address of the search page. */
  readonly searchPage: string;
}

/** Whether all hits are of one report: they stand in its own structure then. */
function isOneReport({ reports, question }: Context): boolean {
  return reports.length === 1 || question.report !== '';
}

/** Hits that follow each other and belong to the same, together. */
function runsOf(hits: readonly Hit[], key: (hit: Hit) => string): Hit[][] {
  const runs: Hit[][] = [];
  for (const hit of hits) {
    const last = runs[runs.length - 1];
    if (last?.[0] !== undefined && key(last[0]) === key(hit)) last.push(hit);
    else runs.push([hit]);
  }
  return runs;
}

function renderHit(tier: Tier, hit: Hit, place: string): HTMLLIElement {
  const link = element('a', 'search-hit');
  // A note is no text of the report, and nothing is marked in it.
  link.href = tier.kind === 'note' ? hit.url : withPhrases(hit.url, hit.phrases);
  if (place !== '') link.append(element('b', 'search-place', place));
  const excerpt = hit.excerpt.map(({ text, marked }) =>
    marked ? element('mark', '', text) : text,
  );
  link.append(element('span', 'search-excerpt', ...excerpt));
  const isWords = tier.kind === 'some';
  const note = isWords ? share(hit.phrases, hit.missing) : `${String(hit.places)}处`;
  if (isWords || hit.places > 1) link.append(element('small', '', note));
  return element('li', '', link);
}

/** The unit's own title, where the excerpt does not begin with it. */
function ownTitle({ path, excerpt }: Hit): string {
  return path.length > 2 && excerpt[0]?.text === '…' ? (path[path.length - 1] ?? '') : '';
}

/** What stands between a page and a hit on it; for a hit right below the page, its own title. */
function stepsAbove({ path }: Hit): string {
  return path.slice(1, Math.max(2, path.length - 1)).join(' › ');
}

/** Hits of one report in its own structure: part, item, point. */
function renderStructure(tier: Tier): HTMLElement[] {
  return runsOf(tier.hits, ({ url }) => url.split('#', 1).join('')).flatMap((own) => [
    element('h3', 'search-part', own[0]?.path[0] ?? ''),
    ...runsOf(own, stepsAbove).flatMap((some) => {
      const steps = some[0] ? stepsAbove(some[0]) : '';
      const list = element('ul', '', ...some.map((hit) => renderHit(tier, hit, ownTitle(hit))));
      return steps === '' ? [list] : [element('h4', 'search-item', steps), list];
    }),
  ]);
}

/** Hits of several reports: each report with its number of hits, the best of them, and the rest. */
function renderReports(tier: Tier, { reports, opened }: Context): HTMLElement[] {
  return runsOf(tier.hits, ({ report }) => report).flatMap((hits) => {
    const slug = hits[0]?.report ?? '';
    const report = reports.find((each) => each.slug === slug);
    const count = element('span', 'search-count', `${String(tier.counts[slug] ?? 0)}处`);
    const heading = element('h3', 'search-part', report?.title ?? slug, ' ');
    if (tier.kind !== 'some' && tier.kind !== 'all') heading.append(count);
    const items = hits.map((hit) => renderHit(tier, hit, hit.path.join(' › ')));
    const group = [heading, element('ul', '', ...items)];
    const rest = tier.rest[slug] ?? 0;
    if (rest === 0 || opened.includes(slug)) return group;
    return [...group, button('search-open-report', `这份报告另有${String(rest)}段`, slug)];
  });
}

/** Whether there is more than the hits shown and what their reports' own buttons open. */
function hasMore({ hits, rest }: Tier, context: Context): boolean {
  const shown = new Set(hits.map(({ report }) => report));
  return Object.keys(rest).some(
    (slug) => isOneReport(context) || !shown.has(slug) || context.opened.includes(slug),
  );
}

/** A tier's hits under a heading that says in what way they answer. */
export function renderTier(tier: Tier, context: Context): HTMLElement {
  const heading = element('h2', '', tierHeading(tier), ' ');
  heading.append(element('span', 'search-count', tierCount(tier)));
  const section = element('section', `search-tier search-${tier.kind}`, heading);
  if (tier.kind === 'meant') {
    const offers = tier.phrases.map((phrase) => button('search-offer', phrase, phrase));
    section.append(element('p', 'search-offers', '改为检索：', ...offers));
  }
  if (tier.isCut) section.append(element('p', 'search-notice', CUT));
  if (tier.missing.length > 0) {
    const titles = tier.missing.map(
      (slug) => context.reports.find((report) => report.slug === slug)?.title ?? slug,
    );
    section.append(element('p', 'search-notice', incomplete(titles)));
  }
  if (tier.kind === 'exact' && tier.unread === 0) section.append(...renderYears(tier, context));
  section.append(...(isOneReport(context) ? renderStructure(tier) : renderReports(tier, context)));
  if (hasMore(tier, context)) section.append(button('search-more', '显示更多'));
  return section;
}
