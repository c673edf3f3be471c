import { expect, test } from '../tests/support/site.ts';

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a phone reader goes from home to a report’s point and on to the next part', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('');
    await page.getByRole('link', { name: '2022年青禾县便民服务局工作报告' }).click();
    await page.getByRole('link', { name: '三是夯实基层服务站基础' }).click();
    await expect(page).toHaveURL(/\/2022\/part-1\/#1-2-3$/u);
    await expect(page.locator('[id="1-2-3"]')).toBeInViewport();
    await page.getByText('目录', { exact: true }).last().click();
    await expect(page.getByRole('link', { name: '1.扎实开展入户走访' })).toBeVisible();
    await page.getByRole('link', { name: '下一部分' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('二、存在的问题和原因');
  });

  test('the system’s dark scheme is followed', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('2022/part-1/');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(23, 21, 19)');
  });

  test('a note is read as 注1, leads to its words, and back', async ({ page }) => {
    await page.goto('2022/part-1/');
    const reference = page.getByRole('link', { name: '注1', exact: true });
    await expect(reference).toHaveAccessibleDescription('编者注');
    await reference.click();
    const note = page.getByRole('listitem').filter({ hasText: '疑为“八小工程”' });
    await expect(note).toBeInViewport();
    await page.getByRole('link', { name: '返回正文中注1处' }).click();
    await expect(reference).toBeInViewport();
  });

  test('a redaction is read as 隐去', async ({ page }) => {
    await page.goto('2022/part-1/');
    const point = page.locator('[id="1-1-4"]');
    await expect(point.getByRole('img', { name: '隐去' })).toHaveCount(3);
  });

  test('the search link leads to a page that says what to do instead', async ({ page }) => {
    await page.goto('');
    await page.getByRole('link', { name: '检索', exact: true }).click();
    await expect(page.getByText('并启用浏览器的脚本')).toBeVisible();
  });
});

test('an address nobody published shows a page that leads back', async ({ page, request }) => {
  expect((await request.get('2022/none/')).status()).toBe(404);
  await page.goto('404.html');
  await page.getByRole('link', { name: '回到历年报告目录' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('青禾县便民服务公开');
});

test('the last line of a paragraph is not spread, and a picture is as wide as the text at most', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('2020/part-1/');
  const text = page.locator('.paragraph > p').first();
  const width = await text.evaluate((paragraph) => {
    const { firstChild } = paragraph;
    if (firstChild === null) return 0;
    firstChild.textContent = `${'甲'.repeat(39)}乙丙。`;
    const range = document.createRange();
    range.setStart(firstChild, 40);
    range.setEnd(firstChild, 42);
    return range.getBoundingClientRect().width;
  });
  expect(width).toBeLessThan(60);
  const picture = page.locator('figure img');
  await picture.scrollIntoViewIfNeeded();
  const size = await picture.boundingBox();
  const column = await text.boundingBox();
  expect(size?.width).toBeLessThanOrEqual(column?.width ?? 0);
  expect(size?.height).toBeGreaterThan(100);
});

test('a number in a table never breaks, however narrow the window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto('2020/part-1/');
  const lines = await page.locator('.table-box td').evaluateAll((cells) =>
    cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      return { text: cell.textContent, lines: new Set(tops).size };
    }),
  );
  const numbers = lines.filter(({ text }) => /^-?[\d.]+$/u.test(text));
  expect(numbers).toHaveLength(12);
  expect(numbers.filter((cell) => cell.lines > 1)).toEqual([]);
  const box = page.locator('.table-box');
  expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
});

test('a number of the report’s own note leads to the note, and its number back', async ({
  page,
}) => {
  await page.goto('2020/full/');
  await page.getByRole('link', { name: '注2', exact: true }).click();
  await expect(page.getByText('良种覆盖率，指良种')).toBeInViewport();
  await page.getByRole('link', { name: '返回正文中注2处' }).click();
  await expect(page.locator('[id="1-s1-t2"]')).toBeInViewport();
});
