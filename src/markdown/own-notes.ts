import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteDefinition, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { noteId, noteReferenceId } from '../report/grammar/unit-id.ts';
import { pageMarks } from '../report/page-marks.ts';
import { type ElementNode, element } from './inline.ts';

const CLASS = 'own-notes';

/**
 * Whether a note is the report's own, and so report text. Its label is the number it has in the
 * report, `[^3]`; an editor's note has a name, `[^甲]`.
 */
export function isOwnNote({ identifier }: { readonly identifier: string }): boolean {
  return /^\d+$/u.test(identifier);
}

/**
 * Remark step for the report's own notes 注, after the units are read. Marks their references, and
 * gathers the notes in an element at the end, from where `rehypeOwnNotes` takes them. Their text, a
 * string a paragraph, goes to `frontmatter.notes`.
 */
export function remarkOwnNotes() {
  return (tree: Root, file: VFile): void => {
    const frontmatter: Record<string, unknown> | undefined = file.data.astro?.frontmatter;
    if (frontmatter === undefined || typeof frontmatter.order !== 'number') return;
    const section = String(frontmatter.order);
    visit(tree, 'footnoteReference', (node, index, parent) => {
      if (!isOwnNote(node) || parent === undefined || index === undefined) return;
      parent.children.splice(index, 1, reference(section, node.identifier));
      return [SKIP, index + 1];
    });
    const isOwn = (node: Root['children'][number]): node is FootnoteDefinition =>
      node.type === 'footnoteDefinition' && isOwnNote(node);
    const notes = tree.children.filter(isOwn);
    frontmatter.notes = notes.flatMap(({ children }) => children.map((each) => toString(each)));
    if (notes.length === 0) return;
    tree.children = tree.children.filter((node) => !isOwn(node));
    const rendered = notes.map((note) => renderNote(section, note));
    tree.children.push(element('div', { className: [CLASS] }, rendered));
  };
}

/**
 * Rehype step that takes the report's own notes out of a section's content: a page shows them at its
 * end, the whole report's at the end of the report. Their HTML goes to `frontmatter.notesHtml`.
 */
export function rehypeOwnNotes() {
  return (tree: HtmlRoot, file: VFile): void => {
    const notes = tree.children.findLast(isGathered);
    if (notes === undefined || file.data.astro?.frontmatter === undefined) return;
    tree.children = tree.children.filter((node) => node !== notes);
    visit(notes, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node) => {
      Object.assign(node, asElement(node as unknown as MdxJsxTextElement));
    });
    file.data.astro.frontmatter.notesHtml = toHtml(notes.children);
  };
}

/** What is written as a tag, such as <sup>, as the element it is: MDX has no say in these. */
function asElement({
  name,
  attributes,
}: MdxJsxTextElement): Pick<Element, 'type' | 'tagName' | 'properties'> {
  const pairs = attributes.flatMap((each) =>
    each.type === 'mdxJsxAttribute' && typeof each.value === 'string'
      ? [[each.name, each.value] as const]
      : [],
  );
  return { type: 'element', tagName: name ?? '', properties: Object.fromEntries(pairs) };
}

function isGathered(node: HtmlRoot['children'][number]): node is Element {
  return node.type === 'element' && [node.properties.className].flat().includes(CLASS);
}

/** The reference has its number as text of its own, not the report's: no title or search has it. */
function reference(section: string, number: string): ElementNode {
  const link: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: {
      id: noteReferenceId(section, number),
      href: `#${noteId(section, number)}`,
      ariaLabel: `注${number}`,
    },
    children: [{ type: 'text', value: `[${number}]` }],
  };
  const sup = element('sup', { className: ['own-ref'], [pageMarks.apart.hast]: '' }, []);
  return { ...sup, data: { ...sup.data, hChildren: [link] } };
}

/** A note is a unit of the report; its number leads back to the text. */
function renderNote(section: string, { identifier, children }: FootnoteDefinition): ElementNode {
  const id = noteId(section, identifier);
  const back = element(
    'a',
    {
      href: `#${noteReferenceId(section, identifier)}`,
      className: ['own-number'],
      ariaLabel: `返回正文中注${identifier}处`,
      [pageMarks.apart.hast]: '',
    },
    [{ type: 'text', value: `[${identifier}]` }],
  );
  const [first, ...rest] = children;
  const opening =
    first?.type === 'paragraph' ? [{ ...first, children: [back, ...first.children] }] : [back];
  return element('div', { id, className: ['own-note'], [pageMarks.unit.hast]: `注${identifier}` }, [
    ...opening,
    ...(first?.type === 'paragraph' ? rest : children),
  ]);
}
