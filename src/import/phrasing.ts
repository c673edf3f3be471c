import type { PhrasingContent } from 'mdast';
import type { Inline } from './source.ts';

/** Markdown of a paragraph's inlines; notes and pictures among them. */
export function phrasing(inlines: readonly Inline[]): PhrasingContent[] {
  return inlines.flatMap((inline): PhrasingContent[] => {
    if (inline.type === 'note') {
      return [{ type: 'footnoteReference', identifier: inline.id, label: inline.id }];
    }
    if (inline.type === 'picture') {
      const { name, alt } = inline.picture;
      return [{ type: 'image', url: `./${name}`, alt: alt === '' ? '图片' : alt }];
    }
    const children = lines(inline.text);
    const { script } = inline;
    if (script !== undefined) {
      return [{ type: 'mdxJsxTextElement', name: script, attributes: [], children }];
    }
    return inline.bold === true ? [{ type: 'strong', children }] : children;
  });
}

/** A line break inside a paragraph is an element: a line of its own would be a paragraph. */
function lines(text: string): PhrasingContent[] {
  const lineBreak = { type: 'mdxJsxTextElement', name: 'br' } as const;
  return text
    .split('\n')
    .flatMap((value, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ ...lineBreak, attributes: [], children: [] }]),
      ...(value === '' ? [] : [{ type: 'text' as const, value }]),
    ]);
}

/** An inline as it is where its weight says nothing. */
export function withoutBold(inline: Inline): Inline {
  return inline.type === 'text' ? { ...inline, bold: false } : inline;
}
