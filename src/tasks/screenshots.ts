// Takes the pictures of the README from the built site: `npm run screenshots`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { builtFolder, projectRoot } from '../tests/support/project-root.ts';
import { findBrowser } from '../print/pdf/find-browser.ts';
import { draw } from '../print/measure/draw.ts';
import { withPdf } from '../print/measure/pdf.ts';
import { serve } from '../tests/support/site.ts';

const folder = new URL('.github/screenshots/', projectRoot);

const pictures = [
  { name: 'cover', path: '', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'section', path: '2023/part-1/#1-2-2', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'phone', path: '2023/part-1/', width: 390, height: 800, colorScheme: 'dark' },
  { name: 'search', path: 'search/?q=基层党组织', width: 1280, height: 800, colorScheme: 'light' },
] as const;

await mkdir(folder, { recursive: true });
await using site = await serve({ root: projectRoot });
const executablePath = findBrowser();
await using browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
for (const { name, path, width, height, colorScheme } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) });
}

await withPdf(await readFile(new URL('2023/2023.pdf', builtFolder)), async (pdf) => {
  const { canvas } = await draw(pdf, await pdf.getPage(1), 72);
  const png = canvas.toDataURL('image/png').replace(/^.*,/u, '');
  await writeFile(new URL('print.png', folder), Buffer.from(png, 'base64'));
});
