import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { remarkFigures } from './figures.ts';
import { noteOptions, rehypeNotes, remarkNotes } from './notes.ts';
import { remarkRedactions } from './redactions.ts';
import { remarkUnits } from './units.ts';

/**
 * How content becomes HTML. A report is shown as written, so smart punctuation is off; GFM is off
 * in Astro because remark-gfm is named here, once.
 */
export const markdownProcessor = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins: [
    remarkGfm,
    remarkCjkFriendly,
    remarkNotes,
    remarkFigures,
    remarkUnits,
    remarkRedactions,
  ],
  rehypePlugins: [rehypeNotes],
  remarkRehype: noteOptions,
});
