import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type LaunchOptions, type Page } from '@playwright/test';
import subsetFont from 'subset-font';
import { projectRoot } from '../tests/support/project-root.ts';
import { expect, test } from '../tests/support/site.ts';

/** The family of the font below: none of those that the site's styles name. */
const FAMILY = 'Noto Sans CJK SC Medium';

const LATIN = String.fromCharCode(...Array(0x7f).keys());

interface Machine extends AsyncDisposable {
  readonly page: Page;
  /** Names of the fonts fetched so far. */
  readonly fetched: readonly string[];
}

/**
 * Starts a browser on a machine that knows one font, which has these characters. A font it has to
 * have: Chromium crashes without any.
 */
async function machine(options: LaunchOptions, characters: string): Promise<Machine> {
  const folder = await mkdtemp(join(tmpdir(), 'machine-'));
  const whole = await readFile(new URL('public/fonts/hei.woff2', projectRoot));
  const font = await subsetFont(whole, characters, { targetFormat: 'truetype' });
  await writeFile(join(folder, 'only.ttf'), font);
  const generic = ['sans-serif', 'serif'].map(
    (name) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
  );
  const folders = `<dir>${folder}</dir><cachedir>${folder}</cachedir>`;
  const config = `<fontconfig>${folders}${generic.join('')}</fontconfig>`;
  await writeFile(join(folder, 'fonts.conf'), config);
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const browser = await chromium.launch({ ...options, env });
  const page = await browser.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => {
    const name = /(?<name>\w+)\.\w+\.woff2$/u.exec(request.url())?.groups?.name;
    if (name !== undefined) fetched.push(name);
  });
  return {
    page,
    fetched,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * How the words of a page that are Chinese alone are drawn: by fonts of the site, and by others. The
 * mark of a <summary> is the browser's own.
 */
async function drawn(page: Page): Promise<{ own: number; others: number }> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('body :not(summary)'))
      if (
        element.childElementCount === 0 &&
        /^[\p{Script=Han}，。、：；（）]+$/u.test(element.innerHTML)
      )
        element.setAttribute('data-han', '');
  });
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const selector = { nodeId: root.nodeId, selector: '[data-han]' };
  const { nodeIds } = await client.send('DOM.querySelectorAll', selector);
  const sum = { own: 0, others: 0 };
  for (const nodeId of nodeIds) {
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { isCustomFont, glyphCount } of fonts)
      sum[isCustomFont ? 'own' : 'others'] += glyphCount;
  }
  return sum;
}

/** Every character of the Chinese font, and more. */
const everything = String.fromCodePoint(
  ...Array(0xd800).keys(),
  ...Array(0x700)
    .keys()
    .map((code) => code + 0xf900),
);

const pages = ['2022/part-1/', 'search/?q=工作'];

test.describe('where fonts are what fontconfig says they are', () => {
  test.skip(process.platform !== 'linux');

  test('a machine without a Chinese font gets one, and no character is a box', async ({
    site,
    launchOptions,
  }) => {
    await using poor = await machine(launchOptions, LATIN);
    for (const path of pages) {
      await poor.page.goto(site + path, { waitUntil: 'networkidle' });
      const { own, others } = await drawn(poor.page);
      expect(own, path).toBeGreaterThan(50);
      expect(others, path).toBe(0);
    }
    expect(new Set(poor.fetched)).toEqual(new Set(['hei']));
  });

  test('a machine with a Chinese font, whatever its name, fetches none', async ({
    site,
    launchOptions,
  }) => {
    await using rich = await machine(launchOptions, everything);
    for (const path of pages) await rich.page.goto(site + path, { waitUntil: 'networkidle' });
    expect(rich.fetched).toEqual([]);
    expect((await drawn(rich.page)).own).toBe(0);
  });
});
