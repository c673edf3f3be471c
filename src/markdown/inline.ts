import type { ElementContent } from 'hast';
import type { Link, Node, PhrasingContent, RootContent, Strong } from 'mdast';

/** Stands in the flat text for a child without text of its own, such as a note's reference. */
const OBJECT = '\uFFFC';

type Properties = Record<string, string | string[]>;
type Child = RootContent;

/** A Markdown node that renders as one HTML element; mdast itself has none. */
export interface ElementNode extends Node {
  type: 'element';
  data: { hName: string; hProperties: Properties; hChildren?: ElementContent[] };
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

/**
 * A paragraph's text as one string. What is in bold or a link counts as text; every other child,
 * such as a note's reference, counts one character.
 */
export function flatText(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => (isWrapped(child) ? flatText(child.children) : own(child)))
    .join('');
}

/** The children between two offsets of their flat text; what an offset falls in is cut. */
export function sliceInline(
  children: readonly PhrasingContent[],
  from: number,
  to: number,
): PhrasingContent[] {
  let offset = 0;
  return children.flatMap((child): PhrasingContent[] => {
    const start = offset;
    offset += flatText([child]).length;
    if (start >= to || offset <= from) return [];
    if (child.type === 'text') {
      return [{ ...child, value: child.value.slice(Math.max(0, from - start), to - start) }];
    }
    if (!isWrapped(child)) return [child];
    return [{ ...child, children: sliceInline(child.children, from - start, to - start) }];
  });
}

/** A child that only wraps text, and can be cut as text can. */
type Wrapped = Strong | Link;

function isWrapped(child: PhrasingContent): child is Wrapped {
  return child.type === 'strong' || child.type === 'link';
}

function own(child: PhrasingContent): string {
  return child.type === 'text' ? child.value : OBJECT;
}
