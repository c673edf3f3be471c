import { toPhrase } from '../text/locate.ts';
import { findPhrases, type Run } from './find-phrases.ts';
import type { Library } from './library.ts';
import { parseQuery } from './query.ts';
import { Session } from './session.ts';
import type { PhraseTier } from './tier.ts';
import type { SearchOptions, SearchResult, Tier, TierKind } from './types.ts';

/** The strictest way of answering: with the phrase itself. */
const exact: PhraseTier = {
  kind: 'exact',
  isAsked: () => true,
  turns: ({ phrase }) => [{ phrases: [toPhrase(phrase)] }],
};

/** Search of an opened library. Its answers do not depend on what was searched before. */
export class Search {
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  /**
   * Searches in steps: parse, candidates, verify, rank, show. The first answers have the exact hits,
   * the last has all tiers.
   * @param input whatever the reader typed; no input throws
   * @param isOver whether nobody waits for the answer any more; then Overtaken is thrown
   * @throws SearchLoadError when a piece of the index cannot be loaded
   */
  async *search(
    input: string,
    options: SearchOptions = {},
    isOver: () => boolean = () => false,
  ): AsyncGenerator<SearchResult> {
    const query = parseQuery(input);
    if (query.keys === '') {
      const status = query.text === '' ? 'blank' : 'unsearchable';
      yield { query: query.text, status, tiers: [] };
      return;
    }
    const session = new Session(this.#library, options.filters ?? {}, isOver);
    const run: Run = { query, session, options, seen: new Set() };
    const tiers = new Map<TierKind, Tier>();
    const withTier = (tier: Tier): SearchResult => {
      tiers.set(tier.kind, tier);
      const found = [...tiers.values()].filter(({ units }) => units > 0);
      return { query: query.text, status: 'searched', tiers: found };
    };
    for await (const tier of findPhrases(exact, run)) yield withTier(tier);
    // Loaded when the phrase itself has its answer: the first result does not wait for them.
    const { findWords, looserTiers } = await import('./tiers.ts');
    for (const finder of looserTiers) {
      if (!finder.isAsked(query, run.seen.size)) continue;
      for await (const tier of findPhrases(finder, run)) yield withTier(tier);
    }
    yield withTier(await findWords(run));
  }
}
