/** Characters of symbol fonts by their code without the private-use offset F000, as ranges. */
const FONTS: Readonly<Record<string, readonly (readonly [first: number, characters: string])[]>> = {
  wingdings: [
    [0x46, '☞'],
    [0x6c, '●❍■□❐❏❑⧫◆'],
    [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x9f, '•'],
    [0xa7, '▪☐'],
    [0xab, '★'],
    [0xd8, '➢'],
    [0xdf, '←→↑↓'],
    [0xe8, '➔'],
    [0xef, '⇦⇨⇧⇩'],
    [0xfb, '✘✔☒☑'],
  ],
  'wingdings 2': [
    [0x4f, '✗✓☒☑'],
    [0x54, '☒'],
    [0x97, '●'],
    [0xa2, '■□'],
  ],
  'wingdings 3': [[0x7d, '▶']],
  symbol: [
    [0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'],
    [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'],
    [0xa3, '≤'],
    [0xa5, '∞'],
    [0xab, '↔←↑→↓°±'],
    [0xb3, '≥×∝'],
    [0xb7, '•÷≠≡≈…'],
    [0xd5, '∏√⋅'],
    [0xe5, '∑'],
    [0xf2, '∫'],
  ],
};

/** Whether a font holds symbols in the place of letters. */
export function isSymbolFont(font: string): boolean {
  return font.toLowerCase() in FONTS;
}

/**
 * The common character for one of a symbol font; undefined where none is known here.
 * @param code its code, with or without the private-use offset F000
 */
export function commonCharacter(font: string, code: number): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  for (const [first, characters] of FONTS[font.toLowerCase()] ?? []) {
    const found = Array.from(characters)[low - first];
    if (found !== undefined) return found;
  }
  return undefined;
}
