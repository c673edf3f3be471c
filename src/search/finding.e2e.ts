import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../tests/support/site.ts';

const status = (page: Page): Locator => page.locator('.search-status');
const hits = (page: Page): Locator => page.locator('.search-hit');
const field = (page: Page): Locator => page.getByRole('searchbox');

const newest = '2022年青禾县便民服务局工作报告';
const older = '白榆镇2021年河道管护情况通报';

test('the address asks, and hits stand under their reports, each with its count', async ({
  page,
}) => {
  await page.goto('search/?q=便民');
  await expect(status(page)).toHaveText(/^“便民”共\d+处，分布在\d份报告的\d+个段落。$/u);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^完全一致 \d+处$/u);
  for (const name of [`${newest} 36处`, `${older} 3处`]) {
    await expect(page.getByRole('heading', { level: 3, name })).toBeVisible();
  }
});

test('hits of one report stand in its own structure, whatever the depth', async ({ page }) => {
  await page.goto('search/?q=三减&report=2022');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    '一、主要工作和成效',
    '三、下一步工作打算',
  ]);
  await expect(page.getByRole('heading', { level: 4 })).toHaveText([
    '1.扎实开展入户走访，摸清群众办事的难处',
    '3.坚持便民设施先行，推动服务与群众生活深度融合',
    '（二）抓实设施更新',
  ]);
});

test('the mark is exactly the phrase, whatever signs stand in it', async ({ page }) => {
  await page.goto('search/?q=邻里暖心行动');
  await expect(page.locator('mark')).toHaveText(Array<string>(3).fill('邻里暖心”行动'));
  await expect(page.getByRole('heading', { level: 2 })).toContainText('字词一致（标点、隐去不计）');
  await field(page).fill('９９.５％');
  await expect(page.locator('mark')).toHaveText(['99.5%']);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('完全一致');
});

test('each way of answering is named above its hits', async ({ page }) => {
  const headings = {
    便民服務站: /^按简体“便民服务站”找到 \d+处$/u,
    bianmin: /^按拼音找到“便民” \d+处$/u,
    lingli: /^按相近的读音找到“邻里”/u,
    bmfwz: /^按拼音首字母找到“便民服务站”/u,
    三万二千人次: /^按数字的另一写法找到“3\.2万人次” 1处$/u,
    群众诉求xx件: /^按隐去之处找到“群众诉求\*件” 1处$/u,
    原文如此: /^编者注中（不是报告正文） \d处$/u,
    '微课堂 老大难': /^相近：同时含有“微课堂”“老大难” \d段$/u,
    '缴费 护河': /^相近：含有其中一部分 \d段$/u,
  };
  await page.goto('search/');
  for (const [query, heading] of Object.entries(headings)) {
    await field(page).fill(query);
    await expect(page.locator('.search-tier h2').first()).toHaveText(heading);
    await expect(status(page)).toContainText(`没有与“${query}”完全一致的文字。`);
  }
});

test('a slip leads to the phrase that was meant, which is one press away', async ({ page }) => {
  await page.goto('search/?q=邻里暧心');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    /^您是不是要找“邻里暖心” \d处$/u,
  );
  await expect(page.locator('mark').first()).toHaveText('邻里暖心');
  await page.getByRole('button', { name: '邻里暖心' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^完全一致 \d处$/u);
  await expect(field(page)).toHaveValue('邻里暖心');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('您是不是要找');
});

test('lists narrow the search, offer what is there, and the address keeps them', async ({
  page,
}) => {
  await page.goto('search/?q=便民');
  const select = (name: string): Locator => page.getByLabel(name, { exact: true });
  await expect(select('部分')).toHaveCount(0);
  await select('报告').selectOption(newest);
  await select('部分').selectOption('三、下一步工作打算');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['三、下一步工作打算']);
  await page.reload();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['三、下一步工作打算']);
  await expect(select('部分')).toHaveValue('三、下一步工作打算');
  await select('年度').selectOption('2019年');
  await expect(select('报告')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([/便民服务站管理办法/u]);
});

test('a list that hides all hits says so, and can be dropped', async ({ page }) => {
  await page.goto('search/?q=邻里暖心&year=2020');
  await expect(status(page)).toHaveText(/^在所选范围内没有找到。不限范围：“邻里暖心”共\d处，/u);
  await page.getByRole('button', { name: '不限范围检索' }).click();
  await expect(status(page)).toHaveText(/^“邻里暖心”共\d处，/u);
  await expect(page.getByLabel('年度', { exact: true })).toHaveValue('');
});

test('by relevance a heading comes first, by year the newest report', async ({ page }) => {
  await page.goto('search/?q=河道管护');
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(older);
  await page.goto('search/?q=责任');
  await page.getByLabel('排序', { exact: true }).selectOption('按年度从新到旧');
  await expect(page).toHaveURL(/order=year/u);
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(newest);
});

test('a phrase’s counts by year are a chart with a table, and each bar leads to its year', async ({
  page,
}) => {
  await page.goto('search/?q=便民');
  await page.getByText('各年词频').click();
  await expect(page.locator('.search-years tr').last()).toHaveText('2022年36处');
  await page.getByRole('link', { name: '2022年 36处' }).click();
  await expect(status(page)).toHaveText('“便民”共36处，分布在23个段落。');
  await expect(page.getByLabel('年度', { exact: true })).toHaveValue('2022');
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
  await page.goto('2022/part-2/');
  await page.keyboard.press('/');
  await page.keyboard.insertText('走访');
  await page.keyboard.press('Enter');
  await expect(hits(page).first()).toBeFocused();
  await expect(page).toHaveURL(/\/2022\/part-2\/$/u);
});

test('a question asked before the interface has come is a step of its own for Back', async ({
  page,
}) => {
  await delayInterface(page);
  await page.goto('search/');
  await field(page).fill('走访');
  await field(page).press('Enter');
  await expect(hits(page).first()).toBeFocused();
  await field(page).fill('窗口');
  await expect(page).toHaveURL(/q=%E7%AA%97%E5%8F%A3$/u);
  await page.goBack();
  await expect(field(page)).toHaveValue('走访');
});

test('what is typed before the interface has come is asked, whatever the address asks', async ({
  page,
}) => {
  await delayInterface(page);
  await page.goto('search/?q=走访');
  await field(page).fill('窗口');
  await expect(status(page)).toContainText('“窗口”共');
  await expect(field(page)).toHaveValue('窗口');
});

test('Back leads from question to question, and from a hit to its question', async ({ page }) => {
  await page.goto('search/');
  await field(page).pressSequentially('走访');
  await field(page).press('Enter');
  await expect(hits(page).first()).toBeFocused();
  await field(page).fill('窗口');
  await field(page).press('Enter');
  await expect(status(page)).toContainText('“窗口”');
  await expect(hits(page).first()).toBeFocused();
  await hits(page).first().click();
  await expect(page).toHaveURL(/\/2022\//u);
  await page.goBack();
  await expect(status(page)).toContainText('“窗口”');
  await page.goBack();
  await expect(field(page)).toHaveValue('走访');
  await expect(status(page)).toContainText('“走访”');
});

test('more hits come when asked for, those shown stay, and the first new one has the focus', async ({
  page,
}) => {
  await page.goto('search/?q=便民&report=2022');
  await expect(hits(page)).toHaveCount(20);
  const shown = await hits(page).evaluateAll((links) => links.map((link) => link.textContent));
  await page.getByRole('button', { name: '显示更多' }).click();
  await expect(hits(page)).toHaveCount(23);
  await expect(hits(page).nth(20)).toBeFocused();
  expect((await hits(page).allTextContents()).slice(0, 20)).toEqual(shown);
  await expect(page.getByRole('button', { name: '显示更多' })).toHaveCount(0);
});

test('of each report a few hits are shown, and the rest when it is opened', async ({ page }) => {
  await page.goto('search/?q=便民');
  await expect(status(page)).toContainText('“便民”共');
  const before = await hits(page).count();
  const open = page.getByRole('button', { name: '这份报告另有20段' });
  await open.click();
  await expect(hits(page)).toHaveCount(before + 20);
  await expect(open).toHaveCount(0);
});

test('after a hit, Back and reload bring back all that was shown, where it was', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.goto('search/?q=便民&report=2022');
  await page.getByRole('button', { name: '显示更多' }).click();
  await expect(hits(page)).toHaveCount(23);
  const scroll = (): Promise<number> => page.evaluate(() => Math.round(scrollY));
  await page.evaluate(() => {
    scrollTo(0, 1_500);
  });
  const before = await scroll();
  await expect
    .poll(() =>
      page.evaluate(() => (history.state as { search: { scroll: number } }).search.scroll),
    )
    .toBe(before);
  await page.reload();
  await expect(hits(page)).toHaveCount(23);
  await expect.poll(scroll).toBe(before);
  await hits(page).nth(20).press('Enter');
  await expect(page).toHaveURL(/\/2022\/part-/u);
  await page.goBack();
  await expect(hits(page)).toHaveCount(23);
});

test('without hits it suggests shorter phrases, and where the reports are', async ({ page }) => {
  await page.goto('search/?q=火星基地');
  await expect(status(page)).toHaveText('没有找到“火星基地”。');
  await expect(page.getByText('可以缩短词语再试')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '报告', exact: true }).click();
  await expect(page).not.toHaveURL(/search/u);
});

test('a query of signs says what to do, and an empty one shows the hint', async ({ page }) => {
  await page.goto('search/?q=，');
  await expect(status(page)).toContainText('标点和符号不参与检索');
  await field(page).fill('');
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
    await field(page).fill('便民');
    await expect(status(page)).toContainText('“便民”共');
    await field(page).evaluate((element, value) => {
      (element as HTMLInputElement).value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, input);
    await expect(status(page)).not.toContainText('“便民”共');
    await expect(status(page)).not.toContainText('正在');
    await expect(page.locator('report-search img, report-search b:not([class])')).toHaveCount(0);
    expect(page.url().length).toBeLessThan(2_500);
  }
});
