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

/** Cuts copies of the fonts down to `text` and returns the bytes of each. */
async function cut(text: string): Promise<Map<string, Buffer>> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'fonts-'));
  const copies = folder.path;
  await cp(fonts, copies, { recursive: true });
  await subsetFonts(copies, new Map(Array.from(text, (character) => [character, 'here'])));
  const files = (await readdir(copies)).filter((file) => file.endsWith('.woff2'));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(copies, file))] as const),
    ),
  );
}

await test('the same characters in any order give the same bytes', async () => {
  assert.deepEqual(await cut('党建工作\n'), await cut('作工建党党'));
});

await test('a character no font has is named with its place', () =>
  assert.rejects(cut('党𰻝'), { message: /here: “𰻝” \(U\+30EDD\)$/u }));

await test('a rare character that 仿宋 lacks comes from its supplement', async () => {
  const plain = await cut('党');
  const rare = await cut('党㛃');
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
