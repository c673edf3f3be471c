import { Ledger } from '../ledger.ts';
import { Refusal } from '../refusal.ts';
import type { Note, Picture, Source } from '../source.ts';
import { readBlocks } from './body.ts';
import { charactersOf, wordsOf } from './characters.ts';
import { Numbering } from './numbering.ts';
import { Package } from './package.ts';
import { Story } from './story.ts';
import { Styles } from './styles.ts';
import type { Shared } from './walk.ts';
import { elements, type XmlElement } from './xml.ts';

/**
 * Reads a .docx file: its text as Word shows it with all changes accepted, and an account of every
 * character in it.
 * @throws Refusal where the file is broken, locked or not a Word document
 */
export function readDocx(bytes: Uint8Array): Source {
  const pack = new Package(bytes);
  const main = pack.relationships('').find(({ kind }) => kind === 'officeDocument')?.target;
  const root = pack.xml(main ?? 'word/document.xml');
  if (root?.name !== 'w:document') {
    throw new Refusal(
      '这个文件不是 Word 文档：其中没有正文。请在 Word 中打开，另存为 .docx 再试。',
    );
  }
  const partName = main ?? 'word/document.xml';
  const parts = pack.relationships(partName);
  const partsOf = (...kinds: string[]) => parts.filter(({ kind }) => kinds.includes(kind));
  const xml = (kind: string): XmlElement | undefined => {
    const target = partsOf(kind)[0]?.target;
    return target === undefined ? undefined : pack.xml(target);
  };
  const ledger = new Ledger();
  const styles = new Styles(xml('styles'));
  const numbering = new Numbering(xml('numbering'), styles);
  const shared = (part: string): Shared => ({
    ledger,
    styles,
    numbering,
    picture: (id, alt) => readPicture(pack, part, id, alt),
  });
  const body = blocksOf(shared(partName), root);
  const noteParts = partsOf('footnotes', 'endnotes');
  let total = charactersOf(root);
  const notes = noteParts.flatMap(({ kind, target }): Note[] => {
    const part = pack.xml(target);
    if (part === undefined) return [];
    total += charactersOf(part);
    return readNotes(shared(target), part, kind.slice(0, -1));
  });
  for (const { kind, target } of partsOf('comments', 'header', 'footer')) {
    const part = pack.xml(target);
    if (part === undefined) continue;
    total += charactersOf(part);
    leavePart(ledger, kind, part);
  }
  return ledger.source(body, total, notes);
}

function blocksOf(shared: Shared, root: XmlElement): Story['blocks'] {
  const story = new Story(shared.ledger);
  readBlocks({ ...shared, story, paragraphStyles: [], alt: '', isContents: false }, root);
  return story.blocks;
}

/** The notes that are text; the lines Word draws above them are kept among them by type. */
function readNotes(shared: Shared, part: XmlElement, kind: string): Note[] {
  return elements(part).flatMap((node): Note[] => {
    const { 'w:id': id = '', 'w:type': type = 'normal' } = node.attributes;
    if (type !== 'normal') {
      shared.ledger.leave('margin', charactersOf(node));
      return [];
    }
    const paragraphs = blocksOf(shared, node).filter((block) => block.type === 'paragraph');
    return [{ id: `${kind}-${id}`, paragraphs }];
  });
}

/** Accounts for a part that is no text of the report; page numbers alone raise no doubt. */
function leavePart(ledger: Ledger, kind: string, part: XmlElement): void {
  ledger.leave(kind === 'comments' ? 'comment' : 'margin', charactersOf(part));
  const texts = kind === 'comments' ? elements(part, 'w:comment') : [part];
  for (const text of texts.map(wordsOf).filter((words) => /\p{L}/u.test(words))) {
    ledger.doubts.push({
      kind: kind === 'comments' ? 'comment' : 'margin',
      at: 0,
      found: `“${text}”`,
      near: '',
    });
  }
}

function readPicture(pack: Package, part: string, id: string, alt: string): Picture | undefined {
  const target = pack.relationships(part).find((each) => each.id === id)?.target;
  const bytes = target === undefined ? undefined : pack.bytes(target);
  if (target === undefined || bytes === undefined) return undefined;
  return { name: target.slice(target.lastIndexOf('/') + 1), alt, bytes };
}
