import type { Nodes } from 'hast';
import type { BuiltPage } from '../../built-site/built-site.ts';

/** The characters our faces are asked for. */
export interface CharactersInUse {
  /** Every character that is printed, with the place it is first met. */
  readonly printed: ReadonlyMap<string, string>;
  /** Every character that the site can show, its interface included. */
  readonly shown: ReadonlySet<string>;
}

/**
 * Adds the characters that pages print in our fonts to those already met, each with the place it is
 * first met: its content file where the words are an editor's, else the page, and the nearest id.
 */
export function addPrinted(places: Map<string, string>, pages: readonly BuiltPage[]): void {
  const collect = (node: Nodes, file: string, id: string, printed: boolean): void => {
    if (node.type === 'text' && printed) {
      for (const character of node.value) {
        if (!places.has(character)) places.set(character, id === '' ? file : `${file} (#${id})`);
      }
    }
    if (!('children' in node)) return;
    const { className, dataVerbatim, id: ownId } = node.type === 'element' ? node.properties : {};
    const inReport = printed || (Array.isArray(className) && className.includes('report'));
    for (const child of node.children) {
      collect(
        child,
        typeof dataVerbatim === 'string' ? dataVerbatim : file,
        typeof ownId === 'string' ? ownId : id,
        inReport,
      );
    }
  };
  for (const page of pages) collect(page.tree, page.path, '', false);
}
