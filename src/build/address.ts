import { ContentError } from '../report/fault.ts';

/** Where a site will be published. */
export interface SiteAddress {
  /** `https://example.gov.cn`; undefined where the build does not know it. */
  readonly site: string | undefined;
  /** The path below it: `/report/`. */
  readonly base: string;
}

/**
 * Reads the address from the variables `SITE` and `BASE`.
 * @throws ContentError where they make up no address
 */
export function readAddress({ SITE, BASE }: NodeJS.ProcessEnv): SiteAddress {
  const site = SITE === '' ? undefined : SITE;
  if (site !== undefined && !isOrigin(site)) refuse(`SITE=${site}`);
  const base = BASE === undefined || BASE === '' ? '/' : BASE;
  // Two slashes at its beginning would lead to another site, and dots out of the path.
  if (!/^\/?(?:(?!\.+\/)[^/?#:\\\s]+\/)*$/u.test(base.replace(/\/?$/u, '/')))
    refuse(`BASE=${base}`);
  return { site, base };
}

function isOrigin(site: string): boolean {
  return /^https?:\/\/[^/?#@\\\s]+\/?$/u.test(site) && URL.canParse(site);
}

function refuse(file: string): never {
  const cure =
    'SITE 写网站的域名，连同 https://；域名后面的路径写进 BASE，例如 SITE=https://example.gov.cn BASE=/report/。';
  throw new ContentError([{ file, found: '不是网址。', cure }]);
}
