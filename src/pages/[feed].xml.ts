import rss, { type RSSFeedItem } from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { correctionText } from '../report/corrections.ts';
import { pathTo, reportPath } from '../report/address.ts';
import { type Report, getReports, placeIn } from '../report/report.ts';
import { reportName } from '../report/schema.ts';
import { getSite } from '../report/site.ts';

/** A feed names full addresses: a site that does not know its own has none. */
export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { feed: 'feed' } }] : [];
}

/** Reports and their corrections, for those who want to be told of new ones. */
export const GET: APIRoute = async ({ site }) => {
  const reports = await getReports();
  const { name } = getSite();
  const items = reports.flatMap((report) => [...correctionItems(report), reportItem(report)]);
  const address = (path = pathTo()): string => new URL(path, site).href;
  return rss({
    title: name,
    description: `${name}：报告和更正`,
    site: address(),
    items: items.map((item) => ({ ...item, link: address(item.link) })),
    customData: '<language>zh-CN</language>',
  });
};

function reportItem(report: Report): RSSFeedItem {
  const { kind, year } = report;
  return {
    title: reportName(report),
    link: reportPath(report),
    description: `${String(year)}年${kind}全文`,
    categories: [kind],
  };
}

function correctionItems(report: Report): RSSFeedItem[] {
  return report.sections.flatMap((section) =>
    section.corrections.map((correction) => ({
      title: `更正：${reportName(report)}${placeIn(report, correction.place) ?? ''}`,
      link: reportPath(report, section, correction.place),
      description: correctionText(correction),
      pubDate: new Date(correction.date),
      categories: ['更正'],
    })),
  );
}
