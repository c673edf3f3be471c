import browserslist from 'browserslist';
import type { Plugin } from 'vite';

/** Vite's names of the browsers in `package.json`; those of the same engine say nothing new. */
const NAMES = new Map([
  ['chrome', 'chrome'],
  ['firefox', 'firefox'],
  ['ios_saf', 'ios'],
  ['safari', 'safari'],
]);

/** Returns the oldest version of each browser the site is made for, as Vite names it: `chrome99`. */
function oldestBrowsers(): string[] {
  const oldest = new Map<string, number>();
  for (const entry of browserslist()) {
    const [browser = '', version = ''] = entry.split(' ');
    const name = NAMES.get(browser);
    // A range of versions (`15.4-15.5`) begins with its oldest.
    if (name !== undefined)
      oldest.set(name, Math.min(parseFloat(version), oldest.get(name) ?? Infinity));
  }
  return [...oldest].map(([name, version]) => name + String(version));
}

/**
 * Writes scripts and styles for the browsers in `package.json`, of which Astro's own build knows
 * nothing, and leaves out Vite's helper for the preloading of scripts: no page preloads any, and it
 * would be a quarter of the one script of every page.
 */
export function forBrowsers(): Plugin {
  const target = oldestBrowsers();
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
