import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { remarkBareLinks } from './bare-links.ts';
import { rehypeCorrections } from './corrections.ts';
import { remarkFigures } from './figures.ts';
import { remarkLiteral } from './literal.ts';
import { noteOptions, rehypeNotes, remarkNotes } from './notes.ts';
import { rehypeOwnNotes, remarkOwnNotes } from './own-notes.ts';
import { remarkRedactions } from './redactions.ts';
import { rehypeTables } from './tables.ts';
import { remarkTextOnly } from './text-only.ts';
import { remarkUnits } from './units.ts';

type Options = NonNullable<Parameters<typeof unified>[0]>;

/** What is done between Markdown and HTML, in order. GFM is named here, once. */
export const markdownSteps = {
  remarkPlugins: [
    // One tilde is a sign of the text: 1~5月.
    [remarkGfm, { singleTilde: false }],
    remarkCjkFriendly,
    remarkLiteral,
    remarkBareLinks,
    remarkTextOnly,
    remarkNotes,
    remarkFigures,
    remarkUnits,
    remarkOwnNotes,
    remarkRedactions,
  ],
  rehypePlugins: [rehypeTables, rehypeNotes, rehypeOwnNotes, rehypeCorrections],
  remarkRehype: noteOptions,
} satisfies Options;

/**
 * How content becomes HTML. A report is shown as written, so smart punctuation is off; GFM is off
 * in Astro because it is one of the steps.
 */
export const markdownProcessor = unified({ gfm: false, smartypants: false, ...markdownSteps });
