import { commonCharacter, isSymbolFont } from './symbols.ts';
import type { Handler, Walk } from './walk.ts';
import { child, type XmlElement } from './xml.ts';

/** Characters of a private-use area, which other computers show as a box or as something else. */
const PRIVATE_USE = /\p{Co}/u;

/** The format of a run, as it and its styles say (17.3.2). */
export function formatOf(
  { styles, paragraphStyles }: Walk,
  run: XmlElement,
): Walk['story']['format'] {
  const properties = child(run, 'w:rPr');
  const isOn = (name: string): boolean => styles.runIsOn(properties, paragraphStyles, name);
  const align = child(properties, 'w:vertAlign')?.attributes['w:val'];
  const fonts = child(properties, 'w:rFonts')?.attributes ?? {};
  return {
    ...(isOn('w:b') && { bold: true }),
    ...(align === 'superscript' && { script: 'sup' }),
    ...(align === 'subscript' && { script: 'sub' }),
    hidden: isOn('w:vanish'),
    font: fonts['w:ascii'] ?? '',
  };
}

/** Reads the text of `w:t`; white space around it counts only where the file says so. */
export const readText: Handler = ({ story, ledger }, node) => {
  const raw = node.children.filter((each) => typeof each === 'string').join('');
  const keeps = node.attributes['xml:space'] === 'preserve';
  const text = (keeps ? raw : raw.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '')).replaceAll(
    /[\t\r\n]/gu,
    ' ',
  );
  ledger.leave('space', raw.length - text.length);
  const { font = '' } = story.format;
  if (!isSymbolFont(font) && !PRIVATE_USE.test(text)) {
    story.text(text);
    return;
  }
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    // A symbol font draws its own signs for Latin letters; Chinese comes from another font.
    if (isSymbolFont(font) && (code < 0x100 || PRIVATE_USE.test(character))) {
      writeSymbol(story, font, code, character.length);
    } else {
      if (PRIVATE_USE.test(character)) story.doubt('private', `U+${hex(code)}`);
      story.text(character);
    }
  }
};

/** Reads `w:sym`, a character of a symbol font. */
export const readSymbol: Handler = ({ story }, { attributes }) => {
  writeSymbol(story, attributes['w:font'] ?? '', parseInt(attributes['w:char'] ?? '', 16), 1);
};

/** Reads `w16se:symEx`, a character beyond the first plane, such as an emoji. */
export const readCharacter: Handler = ({ story }, { attributes }) => {
  story.text(String.fromCodePoint(parseInt(attributes['w16se:char'] ?? '20', 16)), 0);
};

function writeSymbol(story: Walk['story'], font: string, code: number, source: number): void {
  if (code === 0x20 || code === 0xf020) {
    story.text(' ', source);
    return;
  }
  const common = commonCharacter(font, code);
  const text = common ?? String.fromCodePoint(Number.isNaN(code) ? 0xfffd : code);
  story.doubt(
    common === undefined ? 'private' : 'symbol',
    `${font} ${hex(code)}${common ? ` → ${common}` : ''}`,
  );
  story.text(text, source);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
