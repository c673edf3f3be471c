/**
 * How a built page says which of its words are what. These attributes are written by the layouts
 * and the Markdown steps, never by editors, and read by the proof against the seed, the search and
 * the scripts of the page. `hast` is the name of an attribute in a parsed page, `html` in a selector.
 */
export const pageMarks = {
  /** Holds report text, compared with the seed. Its value is the content file the text is from. */
  verbatim: { html: 'data-verbatim', hast: 'dataVerbatim' },
  /** Repeats what the unit says whose id is its value: a number in the table of figures. */
  quoted: { html: 'data-quoted', hast: 'dataQuoted' },
  /** Lies in report text and is none: an editor's note, its reference, the provenance. */
  apart: { html: 'data-apart', hast: 'dataApart' },
  /** Is a unit (it has an id). Its value is what contents, tab and search results call it. */
  unit: { html: 'data-unit', hast: 'dataUnit' },
  /** Holds the section that the search finds on this page; its id is the section's order. */
  searched: { html: 'data-searched', hast: 'dataSearched' },
} as const;
