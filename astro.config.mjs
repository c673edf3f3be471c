// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkLinks } from './src/checks/links.ts';
import { checkSeed } from './src/checks/seed.ts';
import { markdownProcessor } from './src/markdown/pipeline.ts';
import { searchIndex } from './src/search/integration.ts';

// SITE is the address the report is published at (for canonical links and the sitemap), BASE the
// path below it: `SITE=https://example.gov.cn BASE=/report/ npm run build`.
const { SITE, BASE = '/' } = process.env;

export default defineConfig({
  ...(SITE ? { site: SITE } : {}),
  base: BASE,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // One stylesheet and no inline code: the Content-Security-Policy allows neither.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // Astro marks MDX modules with a directive of its own, which the bundler need not keep.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  markdown: { syntaxHighlight: false, processor: markdownProcessor },
  // The checks read the finished pages; the index is written only for pages that passed them.
  integrations: [mdx(), checkSeed(), checkLinks(), searchIndex()],
});
