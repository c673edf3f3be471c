import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { remarkBareLinks } from './bare-links.ts';
import { remarkFigures } from './figures.ts';
import { noteOptions, rehypeNotes, remarkNotes } from './notes.ts';
import { remarkRedactions } from './redactions.ts';
import { remarkTextOnly } from './text-only.ts';
import { remarkUnits } from './units.ts';

/**
 * How content becomes HTML. A report is shown as written, so smart punctuation is off; GFM is off
 * in Astro because remark-gfm is named here, once.
 */
export const markdownProcessor = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins: [
    // One tilde is a sign of the text: 1~5月.
    [remarkGfm, { singleTilde: false }],
    remarkCjkFriendly,
    remarkTextOnly,
    remarkBareLinks,
    remarkNotes,
    remarkFigures,
    remarkUnits,
    remarkRedactions,
  ],
  rehypePlugins: [rehypeNotes],
  remarkRehype: noteOptions,
});
