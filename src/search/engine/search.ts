import { fold } from '../text/fold.ts';
import { toPhrase, type Phrase } from '../text/locate.ts';
import { FEW, findCandidates } from './candidates.ts';
import { phraseHits, wordHits } from './hits.ts';
import { readPage, type Page } from './page.ts';
import type { Candidate, Index } from './pagefind.ts';
import { fromInitials, fromPinyin } from './pinyin.ts';
import { looseWords, parseQuery, type Query } from './query.ts';
import { PINYIN_FILE, toSimplified, TRADITIONAL_FILE } from './tables.ts';
import type { PinyinTable, TraditionalTable } from './tables.ts';
import type { Hit, SearchOptions, SearchResult, Tier, TierKind } from './types.ts';

const PAGE_LIMIT = FEW;

/** With this many hits of the phrase itself, looser ones only add noise and requests. */
const ENOUGH = 20;

type Candidates = readonly Candidate[];

/** Search of one opened index. Its answers do not depend on what was searched before. */
export class Search {
  readonly #index: Index;
  readonly #pages = new Map<string, Page>();

  constructor(index: Index) {
    this.#index = index;
  }

  /**
   * Search in steps: the first answer has the exact hits, the last has all tiers.
   * @param input whatever the reader typed; no input throws
   * @throws SearchLoadError when a piece of the index cannot be loaded
   */
  async *search(input: string, options: SearchOptions = {}): AsyncGenerator<SearchResult> {
    const query = parseQuery(input);
    if (query.keys === '') {
      const status = query.text === '' ? 'blank' : 'unsearchable';
      yield { query: query.text, status, tiers: [] };
      return;
    }
    const tiers: Tier[] = [];
    const seen = new Set<string>();
    const result = (): SearchResult => ({
      query: query.text,
      status: 'searched',
      tiers: tiers.filter(({ hits }) => hits.length > 0),
    });
    for await (const tier of this.#tiers(query, options)) {
      const hits = tier.hits.filter(({ url }) => !seen.has(url));
      for (const { url } of hits) seen.add(url);
      tiers.push({ ...tier, hits });
      yield result();
    }
  }

  async *#tiers(query: Query, options: SearchOptions): AsyncGenerator<Tier> {
    const exact = await this.#phrases('exact', [query.text], options);
    yield exact;
    if (query.isLatin) {
      const table = await this.#index.table<PinyinTable>(PINYIN_FILE);
      yield await this.#phrases('pinyin', fromPinyin(query.text, table), options);
      yield await this.#phrases('initials', fromInitials(query.text, table), options);
      return;
    }
    let { text } = query;
    if (exact.hits.length === 0 && query.hasHan) {
      const table = await this.#index.table<TraditionalTable>(TRADITIONAL_FILE);
      text = toSimplified(text, table);
      if (text !== query.text) yield await this.#phrases('traditional', [text], options);
    }
    const words = looseWords(text);
    const isPhrase = words.length === 1 && fold(words.join('')).keys === fold(text).keys;
    if (exact.hits.length < ENOUGH && !isPhrase) yield await this.#words(words, options);
  }

  #find(phrases: readonly Phrase[], { filters = {} }: SearchOptions): Promise<Candidates[]> {
    return Promise.all(phrases.map(({ keys }) => findCandidates(this.#index, keys, filters)));
  }

  /** Units that hold any of the phrases. */
  async #phrases(kind: TierKind, texts: readonly string[], options: SearchOptions): Promise<Tier> {
    const phrases = texts.map(toPhrase);
    const found = (await this.#find(phrases, options)).flat();
    const candidates = [...new Map(found.map((each) => [each.id, each])).values()];
    return this.#read(kind, phrases, candidates, phraseHits, options);
  }

  /** Units that hold all of the words. */
  async #words(texts: readonly string[], options: SearchOptions): Promise<Tier> {
    const words = texts.map(toPhrase);
    const [first = [], ...others] = await this.#find(words, options);
    const sets = others.map((candidates) => new Set(candidates.map(({ id }) => id)));
    const candidates = first.filter(({ id }) => sets.every((set) => set.has(id)));
    return this.#read('loose', words, candidates, wordHits, options);
  }

  async #read(
    kind: TierKind,
    phrases: readonly Phrase[],
    candidates: Candidates,
    hitsOf: (page: Page, phrases: readonly Phrase[]) => Hit[],
    { pageLimit = PAGE_LIMIT }: SearchOptions,
  ): Promise<Tier> {
    const hits: Hit[] = [];
    let read = 0;
    // A candidate is only a promise: pages are read on until enough of them have kept it.
    for (let holding = 0; holding < pageLimit && read < candidates.length;) {
      const batch = candidates.slice(read, read + pageLimit - holding);
      const pages = await Promise.all(batch.map((candidate) => this.#page(candidate)));
      const found = pages.map((page) => hitsOf(page, phrases));
      hits.push(...found.flat());
      holding += found.filter((each) => each.length > 0).length;
      read += batch.length;
    }
    hits.sort((a, b) => Number(b.literal) - Number(a.literal));
    const present = new Set(hits.flatMap((hit) => hit.phrases));
    const texts = phrases.map(({ text }) => text).filter((text) => present.has(text));
    return { kind, phrases: texts, hits, unread: candidates.length - read };
  }

  async #page({ id, data }: Candidate): Promise<Page> {
    const known = this.#pages.get(id);
    if (known !== undefined) return known;
    const page = readPage(await data());
    if (this.#pages.size >= 500) this.#pages.clear();
    this.#pages.set(id, page);
    return page;
  }
}
