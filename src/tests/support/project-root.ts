import { readdirSync } from 'node:fs';

/** The project's folder. */
export const projectRoot = new URL('../../../', import.meta.url);

/** The published site as `npm run build` writes it. */
export const builtFolder = new URL('dist/', projectRoot);

/** Invented reports, `content/` and `seeds/`, that show everything a report can have. */
export const fixtureReports = new URL('src/tests/fixtures/site/', projectRoot);

/** A copy of the project with these reports, as `npm run build:fixture` makes it. */
export const fixtureRoot = new URL('.fixture-site/', projectRoot);

/** Its built site. What the site does is tested here, so that `content/` can be any report's. */
export const fixtureFolder = new URL('dist/', fixtureRoot);

/** The same site built for `hostedAddress`. */
export const hostedFolder = new URL('hosted/', fixtureRoot);

/** Where that site says it is published: an address with a path. */
export const hostedAddress = { SITE: 'https://example.gov.cn', BASE: '/report/' } as const;

/** The search index of a built site: a folder named after its content, the only one there. */
export function builtIndex(site = builtFolder): URL {
  const [name = ''] = readdirSync(new URL('pagefind/', site));
  return new URL(`pagefind/${name}/`, site);
}
