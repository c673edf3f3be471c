import assert from 'node:assert/strict';
import { cp, mkdtempDisposable, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { addPrinted } from './characters.ts';
import { subsetFonts } from './subset.ts';

const fonts = fileURLToPath(new URL('../../../public/fonts/', import.meta.url));

/** Cuts copies of the fonts down to a printed text, and what the screen shows beside it. */
async function cut(
  text: string,
  shown = '',
): Promise<{ fonts: Map<string, Buffer>; missing: string[] }> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'fonts-'));
  const copies = folder.path;
  await cp(fonts, copies, { recursive: true });
  const missing = await subsetFonts(copies, Array.from(text), Array.from(shown));
  const files = (await readdir(copies)).filter((file) => file.endsWith('.woff2'));
  const bytes = files.map(async (file) => [file, await readFile(join(copies, file))] as const);
  return { fonts: new Map(await Promise.all(bytes)), missing };
}

await test('the same characters in any order give the same bytes', async () => {
  assert.deepEqual(await cut('党建工作\n'), await cut('作工建党党'));
});

await test('names, signs and traditional characters are there, and what is not is named', async () => {
  const { missing } = await cut('党镕堃喆€™•⑳國龘㐂𠮷𬭩𰻝\u200B\uFE0F🙂');
  assert.deepEqual(missing, ['🙂']);
});

await test('what the screen shows is in the faces that stand in there, and in no other', async () => {
  const plain = (await cut('党')).fonts;
  const shown = (await cut('党', '络㛃')).fonts;
  const changed = [...shown].filter(([file, bytes]) => !bytes.equals(plain.get(file) ?? bytes));
  assert.deepEqual(changed.map(([file]) => file).sort(), ['hei.woff2', 'rare.woff2']);
});

await test('a rare character that 仿宋 lacks comes from its supplement', async () => {
  const { fonts: plain } = await cut('党');
  const { fonts: rare } = await cut('党㛃');
  assert.deepEqual(rare.get('fang.woff2'), plain.get('fang.woff2'));
  assert.notDeepEqual(rare.get('rare.woff2'), plain.get('rare.woff2'));
});

await test('only what is printed counts, each character with its file and nearest id', () => {
  const html =
    '<nav>甲</nav><article class="report"><div data-verbatim="part-1.mdx"><p id="1-1">乙丙</p>' +
    '<p id="1-2">丙丁</p></div><footer>戊</footer></article>';
  const page = { file: 'full/index.html', path: 'full/', html, tree: fromHtml(html) };
  const places = new Map<string, string>();
  addPrinted(places, [page]);
  assert.deepEqual(
    [...places],
    [
      ['乙', 'part-1.mdx (#1-1)'],
      ['丙', 'part-1.mdx (#1-1)'],
      ['丁', 'part-1.mdx (#1-2)'],
      ['戊', 'full/'],
    ],
  );
});
