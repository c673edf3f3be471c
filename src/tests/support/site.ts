import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { preview } from 'astro';
import { fixtureRoot, hostedAddress, hostedFolder, projectRoot } from './project-root.ts';

export { expect };

/** A built site that tests can look at, and how it is served. */
interface Served {
  /** The folder of the project it was built from. */
  readonly root: URL;
  /** Name of the folder it was built to. */
  readonly outDir?: string;
  readonly base?: string;
}

const sites = {
  /** The invented reports of `src/tests/fixtures/site`: what the site does is tested on them. */
  fixture: { root: fixtureRoot },
  /** The same at an address with a path. */
  hosted: { root: fixtureRoot, outDir: basename(hostedFolder.pathname), base: hostedAddress.BASE },
  /** The reports of `content/`: what every publisher's site must be, whatever they say. */
  published: { root: projectRoot },
} satisfies Record<string, Served>;

/** Serves a built site on a free port until disposed of. */
export async function serve({
  root,
  outDir = 'dist',
  base: path = '/',
}: Served): Promise<AsyncDisposable & { readonly url: string }> {
  const server = await preview({
    root: fileURLToPath(root),
    outDir,
    base: path,
    server: { port: 0 },
    logLevel: 'silent',
  });
  return {
    url: `http://localhost:${String(server.port)}${path}`,
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

/**
 * Playwright's `test` on the fixture site, or on another: `test.use({ shown: 'published' })` at the
 * top of a file. Whatever else a test proves, its page must not log an error (a refused script or
 * style is one) or ask another origin for anything. A test that breaks something on purpose names
 * the errors that follow: `test.use({ expectedErrors: /404/u })`.
 */
export const test = base.extend<
  { quiet: undefined; expectedErrors: RegExp | undefined },
  { site: string; shown: keyof typeof sites }
>({
  expectedErrors: [undefined, { option: true }],
  shown: ['fixture', { option: true, scope: 'worker' }],
  site: [
    async ({ shown }, use) => {
      await using server = await serve(sites[shown]);
      await use(server.url);
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site),
  quiet: [
    async ({ page, expectedErrors }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        const isExpected = expectedErrors?.test(message.text()) === true;
        if (message.type() === 'error' && !isExpected) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        const { hostname } = new URL(request.url());
        if (hostname !== 'localhost') complaints.push(`request to ${hostname}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
