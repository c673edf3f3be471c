import type { Doubt, DoubtKind } from './doubts.ts';
import type { Block, Fate, Note, Source } from './source.ts';

/** What a reader keeps count of while it reads: characters left out or added, and doubts. */
export class Ledger {
  readonly left = new Map<Fate, number>();
  readonly doubts: Doubt[] = [];
  added = 0;
  /** Paragraphs finished so far. */
  paragraphs = 0;

  /** Accounts for characters that are not in the text. */
  leave(fate: Fate, characters: number): void {
    if (characters > 0) this.left.set(fate, (this.left.get(fate) ?? 0) + characters);
  }

  /** Notes a doubt about the paragraph being read; `near` is its text, added when it is known. */
  doubt(kind: DoubtKind, found = ''): Doubt {
    const doubt: Doubt = { kind, at: this.paragraphs + 1, found, near: '' };
    this.doubts.push(doubt);
    return doubt;
  }

  /** What was read, with this account; `total` is counted apart from it. */
  source(blocks: readonly Block[], total: number, notes: readonly Note[] = []): Source {
    const { left, added, doubts } = this;
    return { blocks, notes, total, left, added, doubts };
  }
}
