import type { SearchedReport } from '../format/tables.ts';

/** A piece of an excerpt; the interface decides how a marked piece looks. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** One unit (a point, an item, or a page's own text) that answers the query. */
export interface Hit {
  /** Page and anchor of the unit, with the site's base path. */
  readonly url: string;
  /** Anchor of the unit; empty for text of the page outside every unit. */
  readonly id: string;
  /** Slug of the report it stands in. */
  readonly report: string;
  /** Titles from the page down to the unit: part › item › point. */
  readonly path: readonly string[];
  readonly excerpt: readonly Segment[];
  /** What of the query is found here. */
  readonly phrases: readonly string[];
  /** What of the query is missing here. */
  readonly missing: readonly string[];
  /** Places in the unit. */
  readonly places: number;
  /** Whether the query stands here sign for sign, not only with punctuation ignored. */
  readonly literal: boolean;
}

/**
 * In what way hits answer the query; engine/tiers.ts says how each is found, the strictest first.
 * - `exact`: the query as a phrase, punctuation, spaces, width and case ignored
 * - `redaction`: the query with a sign for what is left out (xx, 某) read as the text's own
 * - `number`: with its number written otherwise
 * - `traditional`: in simplified characters
 * - `pinyin`: phrases read as the query; `fuzzy`: nearly so; `initials`: abbreviated so
 * - `note`: the query as a phrase in an editor's note
 * - `meant`: a phrase of the text that differs from the query by a slip
 * - `all`: all words of the query in one unit; `some`: most of them
 */
export type TierKind =
  | 'exact'
  | 'redaction'
  | 'number'
  | 'traditional'
  | 'pinyin'
  | 'fuzzy'
  | 'initials'
  | 'note'
  | 'meant'
  | 'all'
  | 'some';

export interface Tier {
  readonly kind: TierKind;
  /** What the hits hold: the query, phrases in its place, or its words. */
  readonly phrases: readonly string[];
  /** The hits to be shown. */
  readonly hits: readonly Hit[];
  /** Units found, shown or not. */
  readonly units: number;
  /** Places found in them, and how many in each report by its slug. */
  readonly places: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Units of each report that are found and not among the hits, by its slug. */
  readonly rest: Readonly<Record<string, number>>;
  /** Whether the query stands sign for sign in every unit. */
  readonly isLiteral: boolean;
  /** Records that may hold hits and are not read yet. */
  readonly unread: number;
  /** Slugs of reports of which a record could not be loaded. */
  readonly missing: readonly string[];
  /** Whether more phrases might have been found than were looked for. */
  readonly isCut: boolean;
}

export interface SearchResult {
  /** The query as it was understood: control characters removed, cut to MAX_QUERY. */
  readonly query: string;
  /** `blank`: nothing was asked; `unsearchable`: signs only, no letter and no digit. */
  readonly status: 'blank' | 'unsearchable' | 'searched';
  /** Tiers that found something, the stricter first. A unit appears in one tier only. */
  readonly tiers: readonly Tier[];
}

/** What hits are narrowed to; what is not given is not asked for. */
export interface Filters {
  readonly report?: string;
  readonly kind?: string;
  readonly year?: string;
  /** Title of a page. */
  readonly part?: string;
}

/** Hits of a tier that are shown, if not said otherwise. */
export const LIMIT = 20;

export interface SearchOptions {
  readonly filters?: Filters;
  /** By relevance if not given; `year` has the newest first. */
  readonly order?: 'relevance' | 'year';
  /** Hits of each tier, LIMIT if not given. */
  readonly limit?: number;
  /** Slugs of reports whose hits are all shown; of others, where there are several, a few. */
  readonly opened?: readonly string[];
}

export type { SearchedReport };
