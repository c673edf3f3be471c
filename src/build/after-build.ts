import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { listBuiltSite } from '../built-site/built-site.ts';
import { printReports } from '../print/print-reports.ts';
import { readFacts } from '../report/facts.ts';
import { buildSearch } from '../search/build/build-search.ts';
import { compressFiles } from './compress.ts';
import { checkLinks } from './links.ts';
import { nameByContent } from './names.ts';
import { surveySite } from './survey.ts';

/**
 * Build step after Astro's own: proves the finished pages, and makes of them what only whole pages
 * can be made into. The order is the point: print and index are made of pages that passed the proof
 * in the survey, and links are checked once the PDF is there that one of them leads to.
 */
export function afterBuild(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { root, base, site: address } = config;
        const reports = await readFacts(new URL('content/', root));
        const site = await listBuiltSite(fileURLToPath(dir), base, address);
        const { characters, links, searched } = await surveySite(root, site, reports);
        const printed = await printReports(site, reports, characters, logger, (page) => {
          links.add(page);
        });
        await checkLinks(root, printed, links);
        await buildSearch(printed, searched);
        logger.info(`${String(searched.flatMap(({ pages }) => pages).length)} pages indexed`);
        await nameByContent(site);
        await compressFiles(site.folder);
      },
    },
  };
}
