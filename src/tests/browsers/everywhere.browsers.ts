import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { mapPages, withPdf } from '../../print/measure/pdf.ts';
import { isBody, pageRows, textRows } from '../../print/measure/rows.ts';
import { fixtureRoot } from '../support/project-root.ts';
import { serve } from '../support/site.ts';
import type { Browser } from './browser.ts';
import { hasChromium, startChromium } from './chromium.ts';
import { hasFirefox, startFirefox } from './firefox.ts';
import { hasWebKit, startWebKit } from './webkit.ts';

const browsers = [
  {
    name: 'Chromium 109',
    start: startChromium,
    skip: hasChromium ? false : 'it was not to be had',
  },
  { name: 'Firefox', start: startFirefox, skip: hasFirefox ? false : 'no firefox-esr' },
  { name: 'WebKit', start: startWebKit, skip: hasWebKit ? false : 'no webkit2gtk-driver, xvfb' },
];

const section = '2022/part-1/';

for (const { name, start, skip } of browsers) {
  describe(name, { skip }, () => {
    let site: Awaited<ReturnType<typeof serve>>;
    let browser: Browser;

    before(async () => {
      site = await serve({ root: fixtureRoot });
      browser = await start();
    });
    after(async () => {
      await browser[Symbol.asyncDispose]();
      await site[Symbol.asyncDispose]();
    });

    const open = (path: string): Promise<void> => browser.open(site.url + path);
    const style = (selector: string, property: string): Promise<string> =>
      browser.value(
        `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`,
      );
    const text = (selector: string): Promise<string> =>
      browser.value(`document.querySelector('${selector}').textContent`);
    const height = (selector: string): Promise<number> =>
      browser.value(`document.querySelector('${selector}').getBoundingClientRect().height`);
    const click = (selector: string): Promise<void> =>
      browser.value(`document.querySelector('${selector}').click()`);

    /** Waits until an expression is true; says what it was if it never is. */
    async function until(expression: string): Promise<void> {
      for (let tries = 0; tries < 100; tries += 1) {
        if (await browser.value(`Boolean(${expression})`)) return;
        await delay(100);
      }
      assert.fail(`Never true: ${expression}; ${await text('.search-status')}`);
    }

    test('a section shows as designed, on a desk and on a phone', async () => {
      for (const width of [1280, 390]) {
        await browser.resize(width);
        await open(section);
        assert.equal(await style('.site-header', 'background-color'), 'rgb(255, 254, 252)');
        assert.equal(await style('html', 'color'), 'rgb(33, 29, 26)');
        assert.equal(await style('.site-header', 'border-top-color'), 'rgb(179, 25, 28)');
        assert.equal(await style('.site-header', 'position'), 'sticky');
        assert.ok((await height('.site-header')) < 160, 'the header is high');
        assert.equal(await height('#settings'), 0, 'the settings stand open');
        const overflow =
          'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        assert.ok((await browser.value<number>(overflow)) <= 0, `overflow at ${String(width)}`);
      }
    });

    test('the reader’s settings open, hold on the next page, and close', async () => {
      await browser.resize(1280);
      await open(section);
      await click('reading-settings button');
      await until(`document.querySelector('#settings').getBoundingClientRect().height > 80`);
      await click('#settings [value=dark]');
      await click('#settings [name=textSize][value="3"]');
      assert.equal(await style('html', 'background-color'), 'rgb(23, 21, 19)');
      assert.equal(Math.round(10 * parseFloat(await style('html', 'font-size'))), 208);
      await browser.press('Escape');
      await until(`document.querySelector('#settings').getBoundingClientRect().height === 0`);
      await open('2022/part-2/');
      assert.equal(await style('.site-header', 'background-color'), 'rgb(23, 21, 19)');
      await browser.value(`localStorage.clear()`);
    });

    test('a place has its mark, and the contents show it', async () => {
      await open(`${section}#1-1`);
      // The driver of WebKit says that a page is there before it has gone to the place.
      await until(
        `getComputedStyle(document.getElementById('1-1')).backgroundColor === 'rgb(255, 243, 207)'`,
      );
      await until(`document.querySelector('.side-contents [aria-current=location]')`);
    });

    test('citing opens its menu at a unit and copies, or shows what to copy', async () => {
      await open(section);
      await click('a.cite');
      await until(`document.querySelector('cite-menu').getBoundingClientRect().height > 80`);
      await click('cite-menu [value=citation]');
      await until(
        `/已复制|请手动选取/u.test(document.querySelector('cite-menu [role=status]').textContent)`,
      );
      await browser.press('Escape');
      await until(`document.querySelector('cite-menu').getBoundingClientRect().height === 0`);
    });

    test('the search finds, its hit leads to the place and marks it, and Escape closes', async () => {
      await open(section);
      const words = await browser.value<string>(
        `document.querySelector('.paragraph, .item p').textContent.trim().slice(0, 4)`,
      );
      await click('.search-open');
      await until(`document.querySelector('dialog').open`);
      assert.equal(await style('.search-dialog', 'background-color'), 'rgb(255, 254, 252)');
      for (const character of words) await browser.press(character);
      await until(`document.querySelector('.search-hit')`);
      assert.match(await text('.search-status'), /共\d+处/u);
      const href = await browser.value<string>(`document.querySelector('.search-hit').href`);
      await browser.press('Escape');
      await until(`!document.querySelector('dialog').open`);
      await browser.open(href);
      await until(`document.querySelector('phrase-bar')`);
      assert.match(await text('phrase-bar p'), /第1处/u);
      await click('phrase-bar button[value=""]');
      await until(`!document.querySelector('phrase-bar')`);
    });

    test('prints A4 sheets of 22 rows that hold the report and nothing of the page around it', async (t) => {
      if (browser.print === undefined) {
        t.skip('its driver has no command to print');
        return;
      }
      await open('2022/full/');
      const sheets = await withPdf(await browser.print(), (pdf) => mapPages(pdf, pageRows));
      const rows = sheets.map((sheet) => textRows(sheet).filter(isBody).length);
      assert.equal(Math.max(...rows), 22, String(rows));
      // An old Chromium notes some characters as the radicals that look like them.
      const words = sheets.flat().map((row) => row.text.normalize('NFKC'));
      assert.ok(words.some((row) => row.startsWith('一、主要工作和成效')));
      const around = /跳到正文|阅读设置|关于本站|无障碍说明/u;
      assert.deepEqual(
        words.filter((row) => around.test(row)),
        [],
      );
    });

    test('a press outside closes the search', async () => {
      await open(section);
      await click('.search-open');
      await until(`customElements.get('report-search')`);
      await browser.value(
        `document.querySelector('dialog').dispatchEvent(new MouseEvent('click', { clientX: 1, clientY: 1 }))`,
      );
      await until(`!document.querySelector('dialog').open`);
    });
  });
}
