import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { BrowserName, Identifier, SupportStatement } from '@mdn/browser-compat-data/types';
import { oldestBrowsers, type Use } from '../../build/browsers.ts';

/** The names of MDN's browser data, by those of the browserslist. */
const NAMES: ReadonlyMap<string, BrowserName> = new Map([
  ['chrome', 'chrome'],
  ['edge', 'edge'],
  ['firefox', 'firefox'],
  ['safari', 'safari'],
  ['ios_saf', 'safari_ios'],
]);

/**
 * Finds a feature in MDN's browser data.
 * @param path such as `api.HTMLElement.showPopover`, `css.selectors.has`
 */
export function feature(path: string): Identifier | undefined {
  const root = bcd as unknown as Identifier;
  return path.split('.').reduce<Identifier | undefined>((at, name) => at?.[name], root);
}

/**
 * Returns the browsers of ours that lack a feature, by name and the version they have it from:
 * `chrome (114)`; none where all have it, or where MDN does not know the feature.
 */
export function lacking(known: Identifier | undefined, use: Use): string[] {
  const { support } = known?.__compat ?? {};
  return [...oldestBrowsers(use)].flatMap(([browser, oldest]) => {
    const statement = support?.[NAMES.get(browser) ?? 'chrome'];
    if (statement === undefined) return [];
    const since = added(statement);
    return since > oldest
      ? [`${browser} (${Number.isFinite(since) ? String(since) : 'never'})`]
      : [];
  });
}

/** The version a browser has a feature from, be it in part, without being told to. */
function added(statement: SupportStatement): number {
  const statements = [statement].flat();
  if (statements[0]?.version_removed !== undefined) return Infinity;
  const versions = statements.map(({ version_added: version, flags, ...other }) => {
    const isPlain = flags === undefined && !('prefix' in other) && !('alternative_name' in other);
    const since = isPlain && version !== false ? parseFloat(version.replace('≤', '')) : NaN;
    return Number.isNaN(since) ? Infinity : since;
  });
  return Math.min(...versions);
}
