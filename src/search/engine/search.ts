import { toPhrase, type Phrase } from '../text/locate.ts';
import { findCandidates } from './candidates.ts';
import { phraseHits, wordHits } from './hits.ts';
import { passes, readRecord, type Page } from '../format/read-record.ts';
import type { Candidate, Index } from './pagefind.ts';
import { fromInitials, fromPinyin } from './pinyin.ts';
import { looseWords, parseQuery, type Query } from './query.ts';
import { PINYIN_FILE, toSimplified, TRADITIONAL_FILE } from '../format/tables.ts';
import type { PinyinTable, TraditionalTable } from '../format/tables.ts';
import type { Hit, SearchOptions, SearchResult, Tier, TierKind } from './types.ts';

/** With this many hits of the phrase itself, looser ones only add noise and requests. */
const ENOUGH = 20;

/** Records with hits that are a portion. */
const PORTION = 3;

/** So many times as many records are read as are wanted, before what was found is enough. */
const PATIENCE = 4;

type Candidates = readonly Candidate[];
type Filters = NonNullable<SearchOptions['filters']>;
type HitsOf = (page: Page) => Hit[];

/** Search of one opened index. Its answers do not depend on what was searched before. */
export class Search {
  readonly #index: Index;
  readonly #records = new Map<string, readonly Page[]>();

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
    if (exact.hits.length >= ENOUGH) return;
    for (const words of looseWords(text)) {
      const loose = await this.#words(words, options);
      yield loose;
      if (loose.hits.length > 0) return;
    }
  }

  /** Units that hold any of the phrases. */
  async #phrases(kind: TierKind, texts: readonly string[], options: SearchOptions): Promise<Tier> {
    const { portions = 1, filters = {} } = options;
    const phrases = texts.map(toPhrase);
    const find = (phrase: Phrase): Promise<Candidates> =>
      findCandidates(this.#index, phrase.keys, filters, async (found) => {
        const first = found.slice(0, portions * PORTION);
        const hits = await this.#hits(first, (page) => phraseHits(page, [phrase]), filters);
        return hits.every(({ length }) => length > 0);
      });
    const found = (await Promise.all(phrases.map(find))).flat();
    const candidates = [...new Map(found.map((each) => [each.id, each])).values()];
    return this.#read(kind, phrases, candidates, (page) => phraseHits(page, phrases), options);
  }

  /** Units that hold all of the words. */
  async #words(texts: readonly string[], options: SearchOptions): Promise<Tier> {
    const words = texts.map(toPhrase);
    const find = ({ keys }: Phrase): Promise<Candidates> =>
      findCandidates(this.#index, keys, options.filters ?? {}, () => Promise.resolve(false));
    const [first = [], ...others] = await Promise.all(words.map(find));
    const sets = others.map((candidates) => new Set(candidates.map(({ id }) => id)));
    const candidates = first.filter(({ id }) => sets.every((set) => set.has(id)));
    return this.#read('loose', words, candidates, (page) => wordHits(page, words), options);
  }

  async #read(
    kind: TierKind,
    phrases: readonly Phrase[],
    candidates: Candidates,
    hitsOf: HitsOf,
    { portions = 1, filters = {} }: SearchOptions,
  ): Promise<Tier> {
    const wanted = portions * PORTION;
    const hits: Hit[] = [];
    let read = 0;
    let holding = 0;
    // A candidate is only a promise: records are read on until enough of them have kept it.
    while (holding < wanted && read < candidates.length) {
      if (holding > 0 && read >= wanted * PATIENCE) break;
      const batch = candidates.slice(read, read + wanted);
      const found = await this.#hits(batch, hitsOf, filters);
      hits.push(...found.flat());
      holding += found.filter((each) => each.length > 0).length;
      read += batch.length;
    }
    hits.sort((a, b) => Number(b.literal) - Number(a.literal));
    const present = new Set(hits.flatMap((hit) => hit.phrases));
    const texts = phrases.map(({ text }) => text).filter((text) => present.has(text));
    return { kind, phrases: texts, hits, unread: candidates.length - read };
  }

  /** The hits of each of the records, on the pages that pass the filters. */
  async #hits(candidates: Candidates, hitsOf: HitsOf, filters: Filters): Promise<Hit[][]> {
    const records = await Promise.all(candidates.map((candidate) => this.#record(candidate)));
    return records.map((pages) => pages.filter((page) => passes(page, filters)).flatMap(hitsOf));
  }

  async #record({ id, data }: Candidate): Promise<readonly Page[]> {
    const known = this.#records.get(id);
    if (known !== undefined) return known;
    const record = readRecord(await data());
    if (this.#records.size >= 100) this.#records.clear();
    this.#records.set(id, record);
    return record;
  }
}
