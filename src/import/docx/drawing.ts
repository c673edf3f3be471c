import type { Handler } from './walk.ts';
import { find } from './xml.ts';

/** Reads a drawing: its pictures, its text boxes, and what cannot be read. */
export function drawing(walkOn: Handler): Handler {
  return (walk, node) => {
    const { descr = '', title = '' } = find(node, 'wp:docPr')?.attributes ?? {};
    const alt = (descr || title || (find(node, 'v:shape')?.attributes.alt ?? '')).trim();
    if (find(node, 'c:chart') ?? find(node, 'dgm:relIds')) walk.story.doubt('chart');
    const words = find(node, 'v:textpath')?.attributes.string;
    if (words !== undefined) walk.story.doubt('wordart', words);
    walkOn({ ...walk, alt }, node);
  };
}

/** Reads a picture of a drawing (`a:blip`, or `v:imagedata` of older files). */
export const readPicture: Handler = ({ story, alt, picture }, { attributes }) => {
  const relationship = attributes['r:embed'] ?? attributes['r:id'];
  if (relationship === undefined) {
    story.doubt('linked');
    return;
  }
  const found = picture(relationship, alt);
  if (found === undefined) story.doubt('linked');
  else if (!/\.(?:png|jpe?g|gif|svg|webp)$/iu.test(found.name)) story.doubt('format', found.name);
  else {
    if (alt === '') story.doubt('alt', found.name);
    story.picture(found);
  }
};
