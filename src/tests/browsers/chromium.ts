import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium } from '@playwright/test';
import { projectRoot } from '../support/project-root.ts';
import { type Browser, keyCodes } from './browser.ts';

/** Windows 7 ends with Chrome 109; this package has its binary. */
const PACKAGE = '@sparticuz/chromium';
const VERSION = '109.0.6';

const folder = fileURLToPath(new URL(`node_modules/.cache/chromium-${VERSION}/`, projectRoot));
const binary = `${folder}chromium`;

/** Whether the old Chromium is on this machine or could be fetched, and runs. */
export const hasChromium = await fetchChromium().then(
  () => true,
  (error: unknown) => {
    console.warn(error);
    return false;
  },
);

/** Gets it once: it is no dependency, so that `npm ci` stays light. */
async function fetchChromium(): Promise<void> {
  if (!existsSync(binary)) await unpackChromium();
  execFileSync(binary, ['--no-sandbox', '--dump-dom', 'about:blank'], { timeout: 60_000 });
}

async function unpackChromium(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}package.json`, '{}');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`];
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit', timeout: 60_000 });
  const packed = await readFile(`${folder}node_modules/${PACKAGE}/bin/chromium.br`);
  await writeFile(binary, await promisify(brotliDecompress)(packed));
  chmodSync(binary, 0o755);
}

/** Starts Chromium 109. */
export async function startChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: binary,
    chromiumSandbox: false,
    args: ['--use-gl=swiftshader'],
  });
  const page = await browser.newPage();
  return {
    name: `Chromium ${browser.version()}`,
    open: async (url) => {
      await page.goto(url);
    },
    value: (expression) => page.evaluate(expression),
    // A key that no keyboard has is what an input method sends.
    press: (key) => (key in keyCodes ? page.keyboard.press(key) : page.keyboard.insertText(key)),
    resize: (width) => page.setViewportSize({ width, height: 800 }),
    print: () => page.pdf({ preferCSSPageSize: true }),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
