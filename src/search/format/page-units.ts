/** A stretch of running text that belongs to one unit. */
export interface Stretch {
  /** Anchor of the unit; empty for text of the page outside every unit. */
  readonly id: string;
  readonly text: string;
}

/** What the index holds of one page. */
export interface PageUnits {
  /** Id of the page's body: where the section stands in its report, from 0. */
  readonly order: number;
  /** Title of the page, its first run of text: the first step of a hit's path. */
  readonly title: string;
  /** Title of each unit by its id. */
  readonly titles: ReadonlyMap<string, string>;
  /**
   * Runs of text in document order. A phrase may lie across the stretches of a run (the report's
   * item is one paragraph, set here as heading, lead and points) but never across two runs.
   */
  readonly runs: readonly (readonly Stretch[])[];
  /** What hits on the page can be narrowed by: `{ year: ['2023'], part: ['一、…'] }`. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
