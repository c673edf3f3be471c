import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearch } from './build/build-search.ts';

/** Build step that writes the search index of all pages with `data-pagefind-body`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await buildSearch(fileURLToPath(dir));
        logger.info(`${String(count)} pages indexed`);
      },
    },
  };
}
