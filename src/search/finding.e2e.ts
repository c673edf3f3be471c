import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../tests/support/site.ts';

test.use({ shown: 'published' });

const status = (page: Page): Locator => page.locator('.search-status');
const hits = (page: Page): Locator => page.locator('.search-hit');

test('the address asks, and hits stand in the report’s own structure', async ({ page }) => {
  await page.goto('search/?q=党建');
  await expect(status(page)).toHaveText('“党建”共24处，分布在13个段落。');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('完全一致 24处');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    '前言',
    '一、主要做法及成效',
    '二、存在问题及原因',
    '三、下一步工作思路和改进措施',
  ]);
  const item = '2.实施“强根铸魂”行动，全面系统提升党建工作质量水平';
  await expect(page.getByRole('heading', { level: 4, name: item })).toBeVisible();
});

test('the mark is exactly the phrase, whatever signs stand in it', async ({ page }) => {
  await page.goto('search/?q=强根铸魂行动');
  await expect(page.locator('mark')).toHaveText(Array<string>(3).fill('强根铸魂”行动'));
  await page.getByRole('searchbox').fill('９９.９５％');
  await expect(page.locator('mark')).toHaveText(['99.95%']);
});

test('each way of answering is named above its hits', async ({ page }) => {
  const headings = {
    黨建: '按简体“党建”找到 24处',
    dangjian: '按拼音找到“党建” 24处',
    jcdzz: '按拼音首字母找到“基层党组织” 2处',
    '微党课 老大难': '相近：同时含有“微党课”“老大难” 1段',
  };
  await page.goto('search/');
  for (const [query, heading] of Object.entries(headings)) {
    await page.getByRole('searchbox').fill(query);
    await expect(page.locator('.search-tier h2')).toHaveText([heading]);
    await expect(status(page)).toContainText('没有与');
  }
});

test('a part narrows the search, and the address keeps it', async ({ page }) => {
  await page.goto('search/?q=党建');
  await expect(status(page)).toContainText('24处');
  await page.getByLabel('部分').selectOption('三、下一步工作思路和改进措施');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    '三、下一步工作思路和改进措施',
  ]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    '三、下一步工作思路和改进措施',
  ]);
  await expect(page.getByLabel('部分')).toHaveValue('三、下一步工作思路和改进措施');
});

/** Has the search's interface come half a second late. */
async function delayInterface(page: Page): Promise<void> {
  await page.route('**/_astro/report-search.*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
}

test('Enter pressed before the interface has come is answered when it has', async ({ page }) => {
  await delayInterface(page);
  await page.goto('2023/part-2/');
  await page.keyboard.press('/');
  await page.keyboard.insertText('品牌');
  await page.keyboard.press('Enter');
  await expect(hits(page).first()).toBeFocused();
  await expect(page).toHaveURL(/\/2023\/part-2\/$/u);
});

test('a question asked before the interface has come is a step of its own for Back', async ({
  page,
}) => {
  await delayInterface(page);
  await page.goto('search/');
  const field = page.getByRole('searchbox');
  await field.fill('品牌');
  await field.press('Enter');
  await expect(hits(page).first()).toBeFocused();
  await field.fill('党员');
  await expect(page).toHaveURL(/q=%E5%85%9A%E5%91%98$/u);
  await page.goBack();
  await expect(field).toHaveValue('品牌');
});

test('what is typed before the interface has come is asked, whatever the address asks', async ({
  page,
}) => {
  await delayInterface(page);
  await page.goto('search/?q=品牌');
  await page.getByRole('searchbox').fill('党员');
  await expect(status(page)).toContainText('“党员”共');
  await expect(page.getByRole('searchbox')).toHaveValue('党员');
});

test('Back leads from question to question, and from a hit to its question', async ({ page }) => {
  await page.goto('search/');
  const field = page.getByRole('searchbox');
  await field.pressSequentially('品牌');
  await field.press('Enter');
  await expect(hits(page).first()).toBeFocused();
  await field.fill('党员');
  await field.press('Enter');
  await expect(status(page)).toContainText('“党员”');
  await expect(hits(page).first()).toBeFocused();
  await hits(page).first().click();
  await expect(page).toHaveURL(/\/2023\//u);
  await page.goBack();
  await expect(status(page)).toContainText('“党员”');
  await page.goBack();
  await expect(field).toHaveValue('品牌');
  await expect(status(page)).toContainText('“品牌”');
});

test('more hits come when asked for, and the first of them has the focus', async ({ page }) => {
  await page.goto('search/?q=党');
  await expect(hits(page)).toHaveCount(20);
  await page.getByRole('button', { name: '显示更多' }).click();
  await expect(hits(page).nth(20)).toBeVisible();
  await expect(page.locator('.search-hit:focus')).toHaveCount(1);
  await expect(page.getByRole('button', { name: '显示更多' })).toHaveCount(0);
});

test('without hits it suggests shorter phrases and the 全文 page', async ({ page }) => {
  await page.goto('search/?q=火星基地');
  await expect(status(page)).toHaveText('没有找到“火星基地”。');
  await expect(page.getByText('可以缩短词语再试')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '全文' }).click();
  await expect(page).toHaveURL(/\/2023\/full\/$/u);
});

test('a query of signs says what to do, and an empty one shows the hint', async ({ page }) => {
  await page.goto('search/?q=，');
  await expect(status(page)).toContainText('标点和符号不参与检索');
  await page.getByRole('searchbox').fill('');
  await expect(status(page)).toContainText('可输入字词');
});

test('hostile input is harmless in field and address', async ({ page }) => {
  const inputs = [
    '党'.repeat(10_000),
    '<img src=x onerror=document.title=1>',
    '(.*)+$[',
    '😀'.repeat(50),
    '\uD800党',
    '\u0000\u202E\u001B',
    '"党" -建 AND',
    '__proto__',
    'ji'.repeat(3_000),
  ];
  for (const input of inputs) {
    await page.goto(`search/?q=${encodeURIComponent(input.toWellFormed().slice(0, 500))}&part=<b>`);
    await page.locator('.search-results').waitFor({ state: 'attached' });
    const field = page.getByRole('searchbox');
    await field.fill('党建');
    await expect(status(page)).toContainText('24处');
    await field.evaluate((element, value) => {
      (element as HTMLInputElement).value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, input);
    await expect(status(page)).not.toContainText('24处');
    await expect(status(page)).not.toContainText('正在');
    await expect(page.locator('report-search img, report-search b:not([class])')).toHaveCount(0);
    expect(page.url().length).toBeLessThan(2_500);
  }
});
