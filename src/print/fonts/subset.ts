import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { keep } from '../../cache/cache.ts';

/** The fonts of the body; what neither has is in no font of ours, whatever face it is set in. */
const BODY = ['fang.woff2', 'rare.woff2'];

const ASCII = String.fromCharCode(...Array(0x7f).keys());

/** Those that stand in on screen, where a machine has no Chinese font (styles/tokens.css). */
const SCREEN = ['hei.woff2', 'rare.woff2'];

/**
 * What style sheets, `print.ts` and `preparePage` write and so stands in no page's text; ASCII for
 * addresses.
 */
const DRAWN = Array.from(`—，：年月日打印注〓${ASCII}`);

/** Browsers refuse a font without characters, which the supplement is without a rare one. */
const ALWAYS = '䶮';

/** Controls, joiners and selectors of a variant have no shape of their own. */
const SHAPELESS = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/**
 * Cuts every font in a folder down to the characters in use, in place. Beside being smaller, only a
 * subset keeps Chromium from noting Kangxi radicals in a PDF's text. Same characters, same bytes.
 * @param folder copies of the fonts of `public/fonts`
 * @param characters those that are printed; white space may be among them
 * @param shown those that the screen shows beside them
 * @returns the printed characters none of them has
 */
export async function subsetFonts(
  folder: string,
  characters: Iterable<string>,
  shown: Iterable<string> = [],
): Promise<string[]> {
  const used = shaped([...characters, ...DRAWN, ALWAYS]);
  const onScreen = shaped([...used, ...shown]);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.woff2'));
  const covered = new Set<number>();
  for (const name of BODY) {
    for (const one of await codePoints(await readFile(join(folder, name)))) covered.add(one);
  }
  for (const name of names) {
    const text = [...(SCREEN.includes(name) ? onScreen : used)].join('');
    const font = await readFile(join(folder, name));
    const subset = await keep('font', [font, text], () =>
      subsetFont(font, text, { targetFormat: 'woff2' }),
    );
    await writeFile(join(folder, name), subset);
  }
  return [...used].filter((one) => !covered.has(one.codePointAt(0) ?? 0));
}

/** The characters that have a shape, in an order of their own: same characters, same bytes. */
function shaped(characters: readonly string[]): Set<string> {
  return new Set(characters.filter((one) => !SHAPELESS.test(one)));
}

/** The code points a font has glyphs for. */
async function codePoints(font: Buffer): Promise<readonly number[]> {
  const points = await keep('code-points', [font], async () => {
    const face = new Face(new Blob(await convert(font, 'sfnt')));
    return Buffer.from(JSON.stringify([...face.collectUnicodes()]));
  });
  return JSON.parse(Buffer.from(points).toString()) as number[];
}
