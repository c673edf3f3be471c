import { getEntry } from 'astro:content';
import { type SiteFacts, siteFacts } from './schema.ts';

/** Returns what the site is called and who publishes it: `content/site.yaml`, which may be missing. */
export async function getSite(): Promise<SiteFacts> {
  const entry = await getEntry('site', 'site');
  return entry?.data ?? siteFacts.parse({});
}
