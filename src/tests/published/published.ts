import { globSync } from 'node:fs';
import { type KnownReport, readFacts } from '../../report/facts.ts';
import { projectRoot } from '../support/project-root.ts';

/** The published site as `npm run build` writes it. */
export const builtFolder = new URL('dist/', projectRoot);

/** The reports of `content/`, the newest first. */
export const reports: readonly KnownReport[] = await readFacts(new URL('content/', projectRoot));

/** Addresses of all pages of the published site below its base: found, never listed by hand. */
export const paths: readonly string[] = globSync('**/*.html', { cwd: builtFolder })
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/u, ''))
  .sort();
