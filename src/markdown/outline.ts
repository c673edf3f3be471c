/** What a reader can link to in a section; made by `units.ts` while the section renders. */

/** A linkable unit of a report: an item 条, a point 点, or a paragraph that belongs to no item. */
export interface Unit {
  /** Anchor, unique in the whole report: `1-2-3` is part 一, item 2, point 三是. */
  readonly id: string;
  /** The mark the report itself gives it, `1.` or `一是`; empty for a loose paragraph. */
  readonly mark: string;
  /** Its leading sentence, without mark and full stop. */
  readonly title: string;
}

/** An item or loose paragraph with the points run into it. */
export interface OutlineEntry extends Unit {
  readonly points: readonly Unit[];
}
