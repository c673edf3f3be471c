import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Build step that writes the search index of all pages with `data-pagefind-body`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        try {
          const { index, errors } = await createIndex({ forceLanguage: 'zh-cn' });
          if (index === undefined) throw new Error(errors.join('\n'));
          const added = await index.addDirectory({ path: folder });
          const written = await index.writeFiles({ outputPath: `${folder}pagefind` });
          const failures = [...added.errors, ...written.errors];
          if (failures.length > 0) throw new Error(failures.join('\n'));
          logger.info(`${String(added.page_count)} pages indexed`);
        } catch (cause) {
          throw new Error('The search index could not be written', { cause });
        } finally {
          await close();
        }
      },
    },
  };
}
