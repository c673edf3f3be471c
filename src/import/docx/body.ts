import { opening } from '../doubts.ts';
import { Refusal } from '../refusal.ts';
import { charactersOf, SIGNS, TEXTS, wordsOf } from './characters.ts';
import { drawing, readPicture } from './drawing.ts';
import { readFieldCode, readFieldMark, simpleField } from './field-marks.ts';
import { formatOf, readCharacter, readSymbol, readText } from './inline.ts';
import { finish, paragraph } from './paragraph.ts';
import { table } from './table.ts';
import { inner, leaveOut, walkChildren, type Handler, type Walk } from './walk.ts';
import { child, elements, find, isOn, valueOf, type XmlElement } from './xml.ts';

const walkOn: Handler = (walk, node) => {
  walkChildren(HANDLERS, walk, node);
};

const sign =
  (text: string): Handler =>
  ({ story }) => {
    story.text(text, 1);
  };

const counted =
  (fate: 'deleted' | 'moved', kind: 'deleted' | 'moved'): Handler =>
  (walk, node) => {
    leaveOut(fate)(walk, node);
    walk.story.doubt(kind, `“${opening(wordsOf(node))}”`);
  };

const note: Handler = ({ story }, { name, attributes }) => {
  const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  story.object({ type: 'note', id: `${kind}-${attributes['w:id'] ?? ''}` });
};

/** How each element is read; one that is not named here is passed through to its children. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  // Text and signs
  'w:t': readText,
  'm:t': readText,
  'a:t': readText,
  'w:tab': sign('\t'),
  'w:ptab': sign('\t'),
  'w:br': sign('\n'),
  'w:cr': sign('\n'),
  'w:noBreakHyphen': sign('\u2011'),
  'w:softHyphen': leaveOut('space'),
  'w:sym': readSymbol,
  'w16se:symEx': readCharacter,
  // Fields
  'w:fldChar': readFieldMark,
  'w:instrText': readFieldCode,
  'w:fldSimple': simpleField(walkOn),
  // Tracked changes, as if they were all accepted
  'w:del': counted('deleted', 'deleted'),
  'w:moveFrom': counted('moved', 'moved'),
  'w:delText': leaveOut('deleted'),
  'w:delInstrText': leaveOut('deleted'),
  // Readings above the text
  'w:rt': leaveOut('ruby'),
  // What a drawing, a formula or a new sign also is for older programs
  'mc:AlternateContent': (walk, node) => {
    const choices = elements(node, 'mc:Choice');
    const chosen = choices.find(isContent) ?? child(node, 'mc:Fallback') ?? choices[0];
    for (const each of elements(node)) {
      if (each === chosen) walkOn(walk, each);
      else leaveOut('fallback')(walk, each);
    }
  },
  // Pictures and boxes
  'w:drawing': drawing(walkOn),
  'w:pict': drawing(walkOn),
  'w:object': (walk, node) => {
    walk.story.doubt('chart');
    drawing(walkOn)(walk, node);
  },
  'a:blip': readPicture,
  'v:imagedata': readPicture,
  'w:txbxContent': (walk, node) => {
    const box = inner(walk);
    walkOn(box, node);
    if (box.story.blocks.length > 0) walk.story.doubt('textbox');
    walk.story.anchor(box.story.blocks);
  },
  'm:oMath': (walk, node) => {
    walk.story.doubt('equation');
    walkOn(walk, node);
  },
  // Notes
  'w:footnoteReference': note,
  'w:endnoteReference': note,
  // Structure
  'w:r': (walk, node) => {
    const { story } = walk;
    const outer = story.format;
    const own = formatOf(walk, node);
    story.format = { ...own, hidden: own.hidden === true || outer.hidden === true };
    walkOn(walk, node);
    story.format = outer;
  },
  'w:p': paragraph(walkOn),
  'w:tbl': (walk, node) => {
    finish(walk, undefined);
    table(walkOn)(walk, node);
  },
  'w:sdt': (walk, node) => {
    const properties = child(node, 'w:sdtPr');
    const gallery = valueOf(child(properties, 'w:docPartObj'), 'w:docPartGallery');
    if (isOn(properties, 'w:showingPlcHdr') === true) walk.story.doubt('placeholder');
    walkOn({ ...walk, isContents: walk.isContents || gallery === 'Table of Contents' }, node);
  },
  'w:altChunk': () => {
    throw new Refusal(
      '文件里嵌着另一个文件（altChunk）。请在 Word 中打开，另存为新的 .docx 再试。',
    );
  },
  'w:subDoc': () => {
    throw new Refusal('这是一份主控文档，子文档不在文件里。请在 Word 中合并子文档后再试。');
  },
};

function isContent(node: XmlElement): boolean {
  const names = [...TEXTS, ...SIGNS, 'a:blip', 'w:pict', 'c:chart', 'dgm:relIds', 'w16se:symEx'];
  return charactersOf(node) > 0 || names.some((name) => find(node, name) !== undefined);
}

/** Reads the blocks below an element: a body, or a note. */
export function readBlocks(walk: Walk, root: XmlElement): void {
  walkOn(walk, root);
  finish(walk);
  if (walk.story.fields.some(({ phase }) => phase === 'code')) {
    throw new Refusal(
      '文件中有一个域没有结束，其后的文字分不清是不是域代码。请在 Word 中全选后按 F9 更新域，另存再试。',
    );
  }
}
