import type { Link, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** An address: ASCII without a space, and without the signs that end a sentence or a bracket. */
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7E]*[\w/#=&%+~$@-]/giu;

/**
 * Remark step that ends a bare address (`https://…` without brackets) where the Chinese text goes
 * on: GFM knows no end but a space, so the link would swallow the sentence and the points after it.
 */
export function remarkBareLinks() {
  return (tree: Root): void => {
    visit(tree, 'link', (node, index, parent) => {
      const [child] = node.children;
      if (parent === undefined || index === undefined || child?.type !== 'text') return;
      const isBare = [child.value, `http://${child.value}`].includes(node.url);
      if (!isBare) return;
      const parts = splitAddresses(child.value, node);
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

/** A text that begins with an address, as links for the addresses in it and text between them. */
function splitAddresses(text: string, { position }: Link): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const url = /^www\./iu.test(address) ? `http://${address}` : address;
    if (!URL.canParse(url)) continue;
    if (index > end) parts.push({ type: 'text', value: text.slice(end, index) });
    const link: Link = { type: 'link', url, children: [{ type: 'text', value: address }] };
    parts.push(position === undefined ? link : { ...link, position });
    end = index + address.length;
  }
  // What only looks like an address, such as https://%, stays text.
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}
