import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { preview } from 'astro';
import { projectRoot } from './project-root.ts';

export { expect };

const project = fileURLToPath(projectRoot);

/** Serves the built site of the project in `root` on a free port until disposed of. */
export async function serve(
  root: string,
  path = '/',
): Promise<AsyncDisposable & { readonly url: string }> {
  const server = await preview({ root, base: path, server: { port: 0 }, logLevel: 'silent' });
  return {
    url: `http://localhost:${String(server.port)}${path}`,
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

/**
 * Playwright's `test` on the built site. Whatever else a test proves, its page must not log an
 * error (a refused script or style is one) or ask another origin for anything. A test that breaks
 * something on purpose names the errors that follow: `test.use({ expectedErrors: /404/u })`.
 */
export const test = base.extend<
  { quiet: undefined; expectedErrors: RegExp | undefined },
  { site: string }
>({
  expectedErrors: [undefined, { option: true }],
  site: [
    async ({}, use) => {
      await using server = await serve(project);
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
