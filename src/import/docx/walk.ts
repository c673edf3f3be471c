import type { Ledger } from '../ledger.ts';
import type { Fate, Picture } from '../source.ts';
import { charactersOf } from './characters.ts';
import type { Numbering } from './numbering.ts';
import { Story } from './story.ts';
import type { Styles } from './styles.ts';
import { elements, type XmlElement } from './xml.ts';

/** What all stories of a document share. */
export interface Shared {
  readonly ledger: Ledger;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** The picture a relationship of the part being read leads to. */
  readonly picture: (relationship: string, alt: string) => Picture | undefined;
}

/** A place in the reading of a story: what is shared, the story, and the paragraph's styles. */
export interface Walk extends Shared {
  readonly story: Story;
  readonly paragraphStyles: readonly XmlElement[];
  /** What the drawing around is called in its alternative text. */
  readonly alt: string;
  readonly isContents: boolean;
}

/** Reads one element into the story. */
export type Handler = (walk: Walk, node: XmlElement) => void;

/**
 * Reads the children of an element, each by the handler of its name. An element without handler is
 * passed through, so that text in an unknown container is never lost; properties are not text.
 */
export function walkChildren(
  handlers: Readonly<Record<string, Handler>>,
  walk: Walk,
  node: XmlElement,
): void {
  for (const each of elements(node)) {
    const handler = handlers[each.name];
    if (handler !== undefined) handler(walk, each);
    else if (!each.name.endsWith('Pr')) walkChildren(handlers, walk, each);
  }
}

/** A handler that leaves an element out and accounts for its characters. */
export function leaveOut(fate: Fate): Handler {
  return ({ ledger }, node) => {
    ledger.leave(fate, charactersOf(node));
  };
}

/** A story inside another, such as a cell: read with the same handlers, told apart in the result. */
export function inner(walk: Walk): Walk {
  return { ...walk, story: new Story(walk.ledger), alt: '' };
}
