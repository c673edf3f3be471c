import { Random } from './random.ts';
import { seedLines, type SourceItem, type SourcePage } from './source.ts';

/** The 3,755 characters of GB 2312 level 1, the common characters of Chinese. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, row) => row + 0xb0);
  const cells = Array.from({ length: 94 }, (_, cell) => cell + 0xa1);
  const all = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))));
  return all.filter((character) => /^\p{Script=Han}$/u.test(character));
}

/** Invented words whose frequencies fall as those of a language do (Zipf). */
function vocabulary(random: Random): () => string {
  const characters = commonCharacters();
  const word = (): string =>
    Array.from({ length: random.pick([1, 2, 2, 2, 2, 3, 4]) }, () => random.pick(characters)).join(
      '',
    );
  const words = Array.from({ length: 20_000 }, word);
  return () => words[Math.floor(words.length ** random.next()) - 1] ?? '';
}

/** Sentences of the report, its clauses in other orders (near misses), and invented words. */
function sentences(seed: string, random: Random): () => string {
  const word = vocabulary(random);
  // Without the marks of points: the generated items have their own.
  const text = seedLines(seed)
    .slice(1)
    .join('')
    .replaceAll(/[一二三四]是/gu, '');
  const whole = text.split('。').filter((each) => each.length > 3);
  const clauses = text.split(/[，。、：]/u).filter((each) => each.length > 3);
  const invented = (): string => Array.from({ length: 3 + random.below(5) }, word).join('');
  return () => {
    const kind = random.next();
    if (kind < 0.3) return `${random.pick(whole)}。`;
    const clause = kind < 0.55 ? (): string => random.pick(clauses) : invented;
    return `${Array.from({ length: 1 + random.below(4) }, clause).join('，')}。`;
  };
}

/**
 * A corpus that grows as the site would, a section a page.
 * @param seed the report's seed
 * @param count pages
 */
export function generate(seed: string, count: number): SourcePage[] {
  const random = new Random(count);
  const sentence = sentences(seed, random);
  const two = (): string => sentence() + sentence();
  return Array.from({ length: count }, (_, page) => ({
    url: `/r${String(Math.floor(page / 4))}/${String(page)}/`,
    title: `第${String(page)}页`,
    items: Array.from({ length: 3 }, (__, at): SourceItem => {
      const number = String(at + 1);
      const points = ['一是', '二是'].slice(0, random.below(3)).map((mark) => mark + two());
      return { id: `1-${number}`, texts: [`${number}.${sentence()}${two()}`, ...points] };
    }),
  }));
}
