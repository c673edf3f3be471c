import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { convert } from 'fontverter';
import { keep } from '../../cache/cache.ts';
import type { Report } from '../../report/report.ts';
import { balancedLines } from './balance.ts';

/** Pixels, the size link previews are made for (ogp.me). */
export const imageSize = { width: 1200, height: 630 };

const INK = '#211d1a';
const ACCENT = '#b3191c';
const LINE = 104;

const font = once(() => readFile('public/fonts/xiaobiaosong.woff2'));

/** Starts what draws and unpacks its font: only the first picture that is not kept needs them. */
const renderer = once(async () => {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(readFile(wasm));
  return convert(await font(), 'sfnt');
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/**
 * The image shown where somebody shares the report, as PNG: the title on paper between the rules of
 * a 红头文件. Set in the vendored 小标宋 only, so that every machine makes the same bytes.
 */
export async function previewImage(report: Report): Promise<Uint8Array> {
  const svg = drawing(report);
  return keep('preview', [svg, await font()], async () => {
    const options = { fontBuffers: [await renderer()], loadSystemFonts: false };
    return new Resvg(svg, { font: options }).render().asPng();
  });
}

function drawing({ title, year, kind }: Report): string {
  const { width, height } = imageSize;
  const lines = balancedLines(title, 12);
  const top = (height - lines.length * LINE) / 2 + 90;
  const centre = String(width / 2);
  const text = lines.map(
    (line, index) =>
      `<text x="${centre}" y="${String(top + index * LINE)}" font-size="76" fill="${INK}">${escape(line)}</text>`,
  );
  const rule = String(top + lines.length * LINE - 20);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" text-anchor="middle">
    <rect width="100%" height="100%" fill="#fffefc"/>
    <rect width="100%" height="16" fill="${ACCENT}"/>
    <text x="${centre}" y="${String(top - 120)}" font-size="36" fill="${ACCENT}" letter-spacing="8">${String(year)}年 ${escape(kind)}</text>
    ${text.join('')}
    <path d="M120 ${rule}h960m0 8h-960" stroke="${ACCENT}" stroke-width="3"/>
  </svg>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
