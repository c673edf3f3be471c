import type { Heading, Node, Paragraph, PhrasingContent } from 'mdast';

/** Stands in the flat text for a child without text of its own, such as a note's reference. */
const OBJECT = '\uFFFC';

type Properties = Record<string, string | string[]>;
type Child = PhrasingContent | Paragraph | Heading;

/** A Markdown node that renders as one HTML element; mdast itself has none. */
export interface ElementNode extends Node {
  type: 'element';
  data: { hName: string; hProperties: Properties };
  children: Child[];
}

declare module 'mdast' {
  interface RootContentMap {
    element: ElementNode;
  }
  interface PhrasingContentMap {
    element: ElementNode;
  }
}

/**
 * Makes a node that renders as the element `hName` with the hast properties `hProperties`
 * (`className`, `dataFooBar` …).
 */
export function element(hName: string, hProperties: Properties, children: Child[]): ElementNode {
  return { type: 'element', data: { hName, hProperties }, children };
}

/** A paragraph's text as one string in which every child that is not text counts one character. */
export function flatText(children: readonly PhrasingContent[]): string {
  return children.map((child) => (child.type === 'text' ? child.value : OBJECT)).join('');
}

/** The children between two offsets of their flat text; a text node an offset falls in is cut. */
export function sliceInline(
  children: readonly PhrasingContent[],
  from: number,
  to: number,
): PhrasingContent[] {
  let offset = 0;
  return children.flatMap((child): PhrasingContent[] => {
    const start = offset;
    if (child.type !== 'text') {
      offset += OBJECT.length;
      return start >= from && start < to ? [child] : [];
    }
    offset += child.value.length;
    const value = child.value.slice(Math.max(0, from - start), Math.max(0, to - start));
    return value === '' ? [] : [{ ...child, value }];
  });
}
