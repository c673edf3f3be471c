#!/usr/bin/python3
"""Makes the vendored print fonts (public/fonts/*.woff2) from Debian's font packages.

Run once, by hand; no build needs it. README.md says which packages and why these fonts.

    ./convert.py ROOT OUTPUT

ROOT is the folder the Debian packages were unpacked to ("/" where they are installed). Every
font is cut down to a repertoire, turned from cubic (CFF) into quadratic (TrueType) outlines,
because Chromium embeds CFF as Type 3 in a PDF, and given the same line metrics. The output has
no time stamp in it: the same packages give the same bytes.
"""

import bz2
import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

FANDOL = 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol'
NOTO = 'usr/share/fonts/opentype/noto'
SIMPLIFIED_CHINESE = 2  # The place of "SC" in Noto's collections: JP, KR, SC, TC, HK.

# The largest distance, in thousandths of the font size, of a new outline from the old one.
MAX_ERROR = 1.0
# The em box of the Chinese fonts: one metric for all, so that every font sits alike in its row.
ASCENT, DESCENT = 880, -120


def standard_characters(root):
    """The 8105 characters of 通用规范汉字表, from Unihan's kTGH."""
    lines = bz2.open(root / 'usr/share/unicode/Unihan_OtherMappings.txt.bz2', 'rt')
    return {int(line.split('\t')[0][2:], 16) for line in lines if '\tkTGH\t' in line}


def encoded(codec, rows, cells):
    """All characters of a two-byte encoding."""
    found = set()
    for row in rows:
        for cell in cells:
            try:
                found.add(ord(bytes([row, cell]).decode(codec)))
            except UnicodeDecodeError:
                pass
    return found


def repertoire(root):
    """What a Chinese report may hold: GB 2312, GBK's symbols, 通用规范汉字表, ASCII and Latin-1."""
    gb2312 = encoded('gb2312', range(0xA1, 0xF8), range(0xA1, 0xFF))
    gbk_symbols = encoded('gbk', range(0xA1, 0xAA), range(0x40, 0xFF))
    western = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))
    return gb2312 | gbk_symbols | standard_characters(root) | western


def further(codes):
    """What a name, a quotation or a foreign text may hold beyond that: GB 18030's characters, the
    traditional ones among them, and symbols; no radicals and no letters of Korean."""
    scripts = (range(0x1100, 0x1200), range(0x2E80, 0x2FE0), range(0x3130, 0x3190),
               range(0xA960, 0xA980), range(0xAC00, 0xD800), range(0xFFA0, 0xFFDD))
    return {code for code in codes if not any(code in script for script in scripts)}


def to_truetype(font):
    """Replaces the CFF outlines of `font` by quadratic ones."""
    order = font.getGlyphOrder()
    glyphs = font.getGlyphSet()
    quadratic = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        quadratic[name] = pen.glyph()
    font['loca'] = newTable('loca')
    font['glyf'] = glyf = newTable('glyf')
    glyf.glyphOrder, glyf.glyphs = order, quadratic
    maxp = font['maxp']
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    for field in ('TwilightPoints', 'Storage', 'FunctionDefs', 'InstructionDefs', 'StackElements',
                  'SizeOfInstructions', 'ComponentElements'):
        setattr(maxp, f'max{field}', 0)
    for name in order:
        glyph = quadratic[name]
        glyph.recalcBounds(glyf)
        font['hmtx'][name] = (font['hmtx'][name][0], getattr(glyph, 'xMin', 0))
    font['post'].formatType = 3.0
    font['head'].glyphDataFormat = 0
    font.sfntVersion = '\000\001\000\000'
    del font['CFF ']


def convert(source, number, characters, target):
    """Writes the `characters` that the font has to `target`; returns those it lacks."""
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    options = Options(layout_features=[], hinting=False, notdef_outline=True, glyph_names=False,
                      name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], name_languages=[0x409],
                      drop_tables=['BASE', 'GSUB', 'GPOS', 'GDEF', 'VORG', 'vhea', 'vmtx', 'DSIG'])
    lacking = characters - set(font.getBestCmap())
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    to_truetype(font)
    font['hhea'].ascent = font['OS/2'].sTypoAscender = font['OS/2'].usWinAscent = ASCENT
    font['hhea'].descent = font['OS/2'].sTypoDescender = DESCENT
    font['OS/2'].usWinDescent = -DESCENT
    font['hhea'].lineGap = font['OS/2'].sTypoLineGap = 0
    for record in font['name'].names:
        if record.nameID == 5:
            record.string = f'{record.toUnicode()}; converted to TrueType and cut to a repertoire'
    font.flavor = 'woff2'
    font.save(target)
    print(f'{target.name}: {target.stat().st_size} bytes, {len(font.getBestCmap())} characters')
    return lacking


def main():
    root = Path(sys.argv[1])
    output = Path(sys.argv[2])
    everything = repertoire(root)
    digits = set(map(ord, ' 0123456789—'))
    lacking = convert(root / FANDOL / 'FandolFang-Regular.otf', -1, everything,
                      output / 'fang.woff2')
    serif = root / NOTO / 'NotoSerifCJK-Regular.ttc'
    known = set(TTFont(serif, fontNumber=SIMPLIFIED_CHINESE).getBestCmap())
    rare = further(known - everything) | lacking
    convert(serif, SIMPLIFIED_CHINESE, rare, output / 'rare.woff2')
    convert(root / NOTO / 'NotoSerifCJK-Bold.ttc', SIMPLIFIED_CHINESE, everything,
            output / 'xiaobiaosong.woff2')
    convert(root / NOTO / 'NotoSansCJK-Medium.ttc', SIMPLIFIED_CHINESE, everything,
            output / 'hei.woff2')
    convert(root / FANDOL / 'FandolKai-Regular.otf', -1, everything, output / 'kai.woff2')
    convert(root / FANDOL / 'FandolSong-Regular.otf', -1, digits, output / 'digits.woff2')


main()
