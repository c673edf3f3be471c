/** A piece of an excerpt; the interface decides how a marked piece looks. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** One unit (a point, an item, or a page's own text) that holds a phrase. */
export interface Hit {
  /** Page and anchor of the unit, with the site's base path. */
  readonly url: string;
  /** Anchor of the unit; empty for text of the page outside every unit. */
  readonly id: string;
  /** Titles from the page down to the unit: part › item › point. */
  readonly path: readonly string[];
  /** Values of the page's filters, for instance `{ year: ['2023'] }`. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly excerpt: readonly Segment[];
  /** The phrases found here, to be handed to the highlight of the page. */
  readonly phrases: readonly string[];
  /** Places in the unit. */
  readonly places: number;
  /** Whether the query stands here sign for sign, not only with punctuation ignored. */
  readonly literal: boolean;
}

/**
 * - `exact`: the query as a phrase, punctuation, spaces, width and case ignored
 * - `traditional`: the query in simplified characters, as a phrase
 * - `pinyin`: phrases that are read as the query; `initials`: whose syllables begin with its letters
 * - `loose`: all words of the query in one unit
 */
export type TierKind = 'exact' | 'traditional' | 'pinyin' | 'initials' | 'loose';

export interface Tier {
  readonly kind: TierKind;
  /** What the hits hold: the query, its simplified form, phrases read as it, or its words. */
  readonly phrases: readonly string[];
  readonly hits: readonly Hit[];
  /** Records that may hold hits and were not read, because `portions` were full. */
  readonly unread: number;
}

export interface SearchResult {
  /** The query as it was understood: control characters removed, cut to MAX_QUERY. */
  readonly query: string;
  /** `blank`: nothing was asked; `unsearchable`: signs only, no letter and no digit. */
  readonly status: 'blank' | 'unsearchable' | 'searched';
  /** Tiers that found something, the stricter first. A unit appears in one tier only. */
  readonly tiers: readonly Tier[];
}

export interface SearchOptions {
  /** Only pages with these filter values, for instance `{ year: ['2023'] }`. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** How much is read for each tier, 1 if not given; raise it to show more. */
  readonly portions?: number;
}
