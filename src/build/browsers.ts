import browserslist from 'browserslist';
import type { Plugin } from 'vite';

/**
 * What the site does in browsers, each with its own list in `package.json`: reading (`defaults`),
 * searching, and page numbers in what the browser itself prints.
 */
export type Use = 'defaults' | 'search' | 'page-numbers';

/**
 * Returns the oldest version of each browser that a use is promised for, by the browser's name in
 * the browserslist: `chrome`, `edge`, `firefox`, `safari`, `ios_saf`.
 */
export function oldestBrowsers(use: Use): ReadonlyMap<string, number> {
  const oldest = new Map<string, number>();
  for (const entry of browserslist(null, { env: use })) {
    const [browser = '', version = ''] = entry.split(' ');
    // A range of versions (`15.4-15.5`) begins with its oldest.
    oldest.set(browser, Math.min(parseFloat(version), oldest.get(browser) ?? Infinity));
  }
  return oldest;
}

/** Names as a reader knows them; Edge is Chrome of the same version, all on an iPhone are Safari. */
const SHOWN = new Map([
  ['chrome', 'Chrome'],
  ['firefox', 'Firefox'],
  ['safari', 'Safari'],
]);

/** Returns the oldest browsers of a use for a text: `['Chrome 99', 'Firefox 102', 'Safari 15.4']`. */
export function namesOfOldest(use: Use): string[] {
  return [...oldestBrowsers(use)].flatMap(([browser, version]) => {
    const name = SHOWN.get(browser);
    return name === undefined ? [] : `${name} ${String(version)}`;
  });
}

/** Vite's names of them; those of the same engine say nothing new. */
const NAMES = new Map([
  ['chrome', 'chrome'],
  ['firefox', 'firefox'],
  ['ios_saf', 'ios'],
  ['safari', 'safari'],
]);

/**
 * Writes scripts and styles for the browsers in `package.json`, of which Astro's own build knows
 * nothing, and leaves out Vite's helper for the preloading of scripts: no page preloads any, and it
 * would be a quarter of the one script of every page.
 */
export function forBrowsers(): Plugin {
  const target = [...oldestBrowsers('defaults')].flatMap(([browser, version]) => {
    const name = NAMES.get(browser);
    return name === undefined ? [] : name + String(version);
  });
  return {
    name: 'for-browsers',
    enforce: 'pre',
    configEnvironment: () => ({ build: { target, cssTarget: target, modulePreload: false } }),
    load: (id) =>
      id.endsWith('vite/preload-helper.js')
        ? 'export const __vitePreload = (load) => load();'
        : null,
  };
}
