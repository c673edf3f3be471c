import { readFile } from 'node:fs/promises';
import type { SourcePage } from './source.ts';

const SECTION = /^[一二三四五六七八九十]+、/u;

/**
 * Reads reports of a corpus: a JSON object a line, with `title` and `content`.
 * @param file path of the corpus
 * @param count reports, the first of the file
 */
export async function realReports(file: string, count: number): Promise<SourcePage[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n').slice(0, count);
  return lines.flatMap((line, at) => {
    const { title, content } = JSON.parse(line) as { title: string; content: string };
    const slug = `${/\d{4}/u.exec(title)?.[0] ?? ''}r${String(at)}`;
    const pages: { url: string; title: string; items: SourcePage['items'][number][] }[] = [
      { url: `/${slug}/`, title, items: [] },
      { url: `/${slug}/preface/`, title: '前言', items: [] },
    ];
    for (const text of content
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean)) {
      const order = pages.length - 2;
      if (SECTION.test(text) && text.length < 60) {
        pages.push({ url: `/${slug}/part-${String(order + 1)}/`, title: text, items: [] });
        continue;
      }
      const items = pages.at(-1)?.items;
      items?.push({ id: `${String(order)}-p${String(items.length + 1)}`, texts: [text] });
    }
    return pages;
  });
}
