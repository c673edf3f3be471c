import type { SourcePage } from './source.ts';

/** Letters and digits only; a point between digits stays. Not the code the search uses. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\d)\.(?=\d)/gu, 'POINT')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A stretch of text that belongs to one unit, in the run a phrase cannot leave. */
interface Stretch {
  readonly url: string;
  readonly text: string;
  readonly keys: string;
}
interface Run {
  /** Address of the unit that a phrase over the border of two points belongs to. */
  readonly url: string;
  readonly keys: string;
  readonly stretches: readonly Stretch[];
}

function toRun(url: string, texts: readonly string[]): Run {
  const stretches = texts.map((text, at) => ({
    url: at === 0 ? url : `${url}-${String(at)}`,
    text,
    keys: bare(text),
  }));
  return { url, keys: bare(texts.join('')), stretches };
}

/** What is true of a corpus, told by plain comparison of strings. */
export class Truth {
  readonly #runs: readonly Run[];

  constructor(pages: readonly SourcePage[]) {
    this.#runs = pages.flatMap(({ url, title, items }) => [
      toRun(url, [title]),
      ...items.map(({ id, texts }) => toRun(`${url}#${id}`, texts)),
    ]);
  }

  /** The text of every unit that has one. */
  get texts(): string[] {
    return this.#runs.flatMap((run) => run.stretches.map(({ text }) => text)).filter(Boolean);
  }

  /** Addresses of the units that hold a phrase; over the border of two points, of their item. */
  holding(phrase: string): Set<string> {
    const keys = bare(phrase);
    const count = (text: string): number => text.split(keys).length - 1;
    const holding = new Set<string>();
    for (const run of this.#runs) {
      if (!run.keys.includes(keys)) continue;
      const own = run.stretches.filter((stretch) => stretch.keys.includes(keys));
      for (const { url } of own) holding.add(url);
      if (count(run.keys) > own.reduce((sum, stretch) => sum + count(stretch.keys), 0)) {
        holding.add(run.url);
      }
    }
    return holding;
  }

  has(phrase: string): boolean {
    return this.#runs.some(({ keys }) => keys.includes(bare(phrase)));
  }
}
