import { parse } from 'yaml';
import { type SiteFacts, siteFacts } from './schema.ts';

/** The file, which may be missing: a collection of Astro's would warn of that. */
const files = import.meta.glob<string>('/content/site.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Returns what the site is called and who publishes it. */
export function getSite(): SiteFacts {
  return siteFacts.parse(Object.values(files).map((text) => parse(text) as unknown)[0] ?? {});
}
