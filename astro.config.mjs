// @ts-check
import { globSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readAddress } from './src/build/address.ts';
import { afterBuild } from './src/build/after-build.ts';
import { forBrowsers } from './src/build/browsers.ts';
import { publication } from './src/build/publication.ts';
import { markdownProcessor } from './src/markdown/pipeline.ts';

// SITE is the address the report is published at (for canonical links and the sitemap), BASE the
// path below it: `SITE=https://example.gov.cn BASE=/report/ npm run build`.
const { site, base } = readAddress(process.env);

// A sitemap names full addresses. Pages that repeat others stay out of it: 全文 and, where there is
// one report, the home page, which is its cover.
const home = new URL(base, site ?? 'https://site.invalid').href.replace(/\/?$/u, '/');
const reports = globSync('content/*/report.yaml', { cwd: import.meta.dirname });
const repeats = (/** @type {string} */ page) =>
  (page === home && reports.length === 1) || /\/(?:full|search)\/$/u.test(page);
const sitemaps = site ? [sitemap({ filter: (page) => !repeats(page) })] : [];

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // One stylesheet and no inline code: the Content-Security-Policy allows neither.
  build: { inlineStylesheets: 'never' },
  vite: {
    // The search's worker loads its rarer parts when they are needed.
    worker: { format: 'es' },
    plugins: [forBrowsers()],
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // Astro marks MDX modules with a directive of its own, which the bundler need not keep.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  markdown: { syntaxHighlight: false, processor: markdownProcessor },
  integrations: [mdx(), ...sitemaps, afterBuild(), publication()],
});
