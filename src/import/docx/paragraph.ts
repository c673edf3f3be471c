import type { Handler, Walk } from './walk.ts';
import { child, isOn, valueOf, type XmlElement } from './xml.ts';

/** Reads a paragraph. */
export function paragraph(walkOn: Handler): Handler {
  return (walk, node) => {
    const properties = child(node, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    walkOn({ ...walk, paragraphStyles: walk.styles.ofParagraph(properties) }, node);
    // Without its mark a paragraph runs on into the next one, whose properties hold for both.
    if (child(mark, 'w:del') ?? child(mark, 'w:moveFrom')) return;
    if (isOn(mark, 'w:vanish') === true) {
      if (walk.story.isOpen)
        walk.story.number(walk.numbering.label(walk.styles.numberOf(properties)));
      return;
    }
    finish(walk, properties);
  };
}

/** Finishes the open paragraph of a story with the properties of the paragraph that ends it. */
export function finish(
  { story, styles, numbering, isContents }: Walk,
  properties?: XmlElement,
): void {
  const align = styles.paragraphValue(properties, 'w:jc');
  const outline = Number(styles.paragraphValue(properties, 'w:outlineLvl') ?? 9);
  const inContents =
    isContents ||
    story.inContents ||
    styles.ofParagraph(properties).some((style) => /^toc\b/iu.test(valueOf(style, 'w:name') ?? ''));
  story.finish({
    ...(align === 'center' && { align }),
    ...((align === 'right' || align === 'end') && { align: 'right' }),
    ...(outline < 9 && { heading: outline + 1 }),
    ...(inContents && { contents: true }),
    label: () =>
      properties === undefined ? undefined : numbering.label(styles.numberOf(properties)),
  });
}
