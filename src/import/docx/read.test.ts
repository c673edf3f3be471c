import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { describeDoubt, type DoubtKind } from '../doubts.ts';
import { textOf, unexplained, type Source, type Table } from '../source.ts';
import { p, r, writeDocx } from './fixtures/write-docx.ts';
import { readDocx } from './read.ts';

/** A file of some forty traps, most of them found in offices' own files. */
const hard = readDocx(readFileSync(new URL('fixtures/hard.docx', import.meta.url)));

function textsOf({ blocks }: Source): string[] {
  return blocks.map((block) => (block.type === 'paragraph' ? textOf(block) : '［表］'));
}

function foundOf({ doubts }: Source, kind: DoubtKind): string[] {
  return doubts.filter((doubt) => doubt.kind === kind).map(({ found }) => found);
}

const texts = textsOf(hard);

test('a soft break in a title stays a line break, and centred lines say so', () => {
  assert.deepEqual(texts.slice(0, 3), [
    '甲市2024年政府工作报告\n（征求意见稿）',
    '——2025年1月8日在甲市第九届人民代表大会第四次会议上',
    '各位代表：',
  ]);
  const [title, date, salutation] = hard.blocks;
  assert.deepEqual(
    [title, date, salutation].map((block) => block?.type === 'paragraph' && block.align),
    ['center', 'center', undefined],
  );
});

test('automatic numbers come out as Word shows them, five levels deep', () => {
  assert.deepEqual(texts.slice(3, 10), [
    '一、自动一',
    '（一）自动（一）',
    '1.自动1.',
    '（1）自动（1）',
    '①自动①',
    '2.自动2.',
    '（二）自动（二）',
  ]);
});

test('a style gives its number to the styles based on it, and numId 0 takes it away', () => {
  assert.deepEqual(texts.slice(10, 14), [
    '二、自动二（样式继承）',
    '（一）自动（一）又',
    '去掉编号的一级',
    '五、自动五（startOverride）',
  ]);
});

test('every Chinese number format is written in its own signs', () => {
  assert.deepEqual(texts.slice(14, 23), [
    '第一条 条甲',
    '甲、干支',
    '㊀圈一',
    '一数字',
    '子、地支',
    '壹、大写',
    '一、日计',
    '一、日计一级',
    '1.1法定',
  ]);
});

test('an indent is no text; tab, soft break, no-break hyphen and space are', () => {
  assert.equal(texts[23], '全角缩进。\t制表后。\n软回车后。\u2011硬连字符。\u00A0不断空格');
});

test('a field shows its stored result, and one that Word would renew is a doubt', () => {
  assert.equal(texts[24], '域：12，链接超链文字，简单域二〇二五年。');
  assert.deepEqual(foundOf(hard, 'renewed'), ['DATE 二〇二五年']);
});

test('a 带圈字符 that Word keeps as an equation field is that character', () => {
  assert.equal(texts[25], '带圈字符①之后。');
});

test('tracked changes count as accepted, and each is named', () => {
  assert.equal(texts[26], '修订：保留插入移来。');
  assert.deepEqual(foundOf(hard, 'deleted'), ['“删除”']);
  assert.deepEqual(foundOf(hard, 'moved'), ['“移走”']);
});

test('a deleted paragraph mark joins two paragraphs', () => {
  assert.equal(texts[27], '段落标记被删，应与上段相连。');
});

test('a text box comes once, after its paragraph, and is a doubt', () => {
  assert.deepEqual(texts.slice(28, 32), ['文本框前文本框后。', '框内文字', '纯VML框。', 'VML框内']);
  assert.equal(foundOf(hard, 'textbox').length, 2);
});

test('footnotes and endnotes are notes of the report; a comment is left out and named', () => {
  const block = hard.blocks[32];
  assert.ok(block?.type === 'paragraph');
  assert.deepEqual(
    block.inlines.map((each) =>
      each.type === 'text' ? each.text : each.type === 'note' && each.id,
    ),
    ['脚注', 'footnote-2', '，尾注', 'endnote-2', '，批注被批。'],
  );
  assert.deepEqual(
    hard.notes.map(({ id, paragraphs }) => [id, ...paragraphs.map(textOf)]),
    [
      ['footnote-2', 'footnote内容'],
      ['endnote-2', 'endnote内容'],
    ],
  );
  assert.deepEqual(foundOf(hard, 'comment'), ['“批注内容”']);
});

test('signs of symbol fonts become common characters, rare characters stay', () => {
  assert.equal(texts[33], '符号☑与×与罕见字𬭩𠮷〇○与专用\uE000。');
  assert.deepEqual(foundOf(hard, 'symbol'), ['Wingdings F0FE → ☑', 'Symbol F0B4 → ×']);
  assert.deepEqual(foundOf(hard, 'private'), ['U+E000']);
});

test('of a ruby the base stays; controls and tags are looked into; hidden text is left out', () => {
  assert.equal(texts[34], '注音樊，内容控件控件内，智能标记标记内，隐藏。');
  assert.equal(texts[35], '块级控件段');
  assert.deepEqual(foundOf(hard, 'hidden'), ['“隐藏字”']);
});

test('merged cells of a table keep their spans', () => {
  const [table] = hard.blocks.filter((block): block is Table => block.type === 'table');
  assert.deepEqual(
    table?.rows.map((row) =>
      row.map(({ paragraphs, colspan, rowspan }) => [
        paragraphs.map(textOf).join(),
        colspan,
        rowspan,
      ]),
    ),
    [
      [
        ['指标', 1, 2],
        ['数值', 2, 1],
      ],
      [
        ['2023年', 1, 1],
        ['2024年', 1, 1],
      ],
      [
        ['产值', 1, 1],
        ['100', 1, 1],
        ['110', 1, 1],
      ],
    ],
  );
});

test('bold and raised figures are told apart, no character is lost', () => {
  const block = hard.blocks[37];
  assert.ok(block?.type === 'paragraph');
  assert.deepEqual(block.inlines, [
    { type: 'text', text: '强调' },
    { type: 'text', text: '加粗', bold: true },
    { type: 'text', text: '楷体上标m' },
    { type: 'text', text: '2', script: 'sup' },
  ]);
});

test('a signature and its date stand at the right', () => {
  const end = hard.blocks.slice(-2);
  assert.deepEqual(
    end.map((block) => block.type === 'paragraph' && [textOf(block), block.align]),
    [
      ['甲市人民政府', 'right'],
      ['2025年1月8日', 'right'],
    ],
  );
});

test('the account of characters balances, by what became of them', () => {
  assert.equal(unexplained(hard), 0);
  assert.deepEqual(Object.fromEntries(hard.left), {
    space: 2,
    field: 30,
    deleted: 2,
    moved: 2,
    fallback: 4,
    ruby: 3,
    hidden: 3,
    comment: 4,
  });
});

test('a doubt tells the place, what was done and what to do', () => {
  const [doubt] = hard.doubts.filter(({ kind }) => kind === 'renewed');
  assert.equal(
    doubt && describeDoubt(doubt),
    '第25段“域：12，链接超链文字，简单域二〇二五年…”：DATE 二〇二五年：这是 Word 会自动更新的域，保留了文件中存的结果。请核对，并改成固定文字。',
  );
});

test('a table of contents that Word made is marked as one', () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const source = readDocx(
    writeDocx(
      `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${field('separate')}${r('一、甲')}<w:r><w:tab/></w:r>${r('1')}</w:p>` +
        `<w:p>${r('二、乙')}${field('end')}</w:p>` +
        p('正文。'),
    ),
  );
  assert.deepEqual(
    source.blocks.map((block) => block.type === 'paragraph' && [textOf(block), block.contents]),
    [
      ['一、甲\t1', true],
      ['二、乙', true],
      ['正文。', undefined],
    ],
  );
  assert.equal(unexplained(source), 0);
});

test('a paragraph whose mark is hidden runs on into the next and keeps its number', () => {
  const source = readDocx(
    writeDocx(
      p('甲。', '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>') + p('乙。'),
      {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
    ),
  );
  assert.deepEqual(textsOf(source), ['1.甲。乙。']);
});

test('other prefixes and the strict namespaces are the same document', () => {
  const main = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const document = `<document xmlns="${main}" xmlns:x="${main}"><body><p><r><x:t>甲。</x:t></r></p></body></document>`;
  const source = readDocx(
    writeDocx('', {}, { 'word/document.xml': new TextEncoder().encode(document) }),
  );
  assert.deepEqual(textsOf(source), ['甲。']);
});

test('text in an element that is not known here is not lost', () => {
  const source = readDocx(writeDocx(`<w:p><w:unheard><w:of>${r('甲')}</w:of></w:unheard></w:p>`));
  assert.deepEqual(textsOf(source), ['甲']);
  assert.equal(unexplained(source), 0);
});
