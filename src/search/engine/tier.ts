import type { Phrase } from '../text/locate.ts';
import type { Query } from './query.ts';
import type { Session } from './session.ts';
import type { TierKind } from './types.ts';

/** Phrases to look for; the next turn is asked for only where one has found nothing. */
export interface Turn {
  readonly phrases: readonly Phrase[];
  /** Whether there are more than are looked for. */
  readonly isCut?: boolean;
}

/** A way of answering with phrases of the text. */
export interface PhraseTier {
  readonly kind: TierKind;
  /** @param found units found by the tiers before */
  readonly isAsked: (query: Query, found: number) => boolean;
  readonly turns: (query: Query, session: Session) => AsyncIterable<Turn> | Iterable<Turn>;
  /** Whether the phrases are looked for in the editor's notes. */
  readonly inNotes?: boolean;
}
