import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { chineseNumeral } from '../report/numerals.ts';
import { level, list, numbered, p, r, use, writeDocx } from './docx/fixtures/write-docx.ts';
import { readDocx } from './docx/read.ts';
import { readHtml } from './html/read.ts';
import { importFile } from './import.ts';
import { recognise } from './recognise.ts';
import { sniff } from './sniff.ts';
import { paragraphsOf, textOf, unexplained } from './source.ts';
import { readText } from './text.ts';

/** A unit of a report: its words and the units below it. */
interface Tree {
  readonly words: string;
  readonly children: readonly Tree[];
}

/** Levels of a report as printed, and as Word is told to number them. */
const LEVELS = [
  { mark: (n: number) => `${chineseNumeral(n)}、`, format: 'chineseCounting', text: '%1、' },
  { mark: (n: number) => `（${chineseNumeral(n)}）`, format: 'chineseCounting', text: '（%2）' },
  { mark: (n: number) => `${String(n)}.`, format: 'decimal', text: '%3.' },
  { mark: (n: number) => `（${String(n)}）`, format: 'decimal', text: '（%4）' },
  { mark: (n: number) => '①②③④⑤'.charAt(n - 1), format: 'decimalEnclosedCircle', text: '%5' },
] as const;

/** Words without marks and sentence signs, so that they cannot be read as structure. */
const words = fc
  .array(
    fc.constantFrom(
      ...Array.from('发展改革民生安全教育科技市场就业环境城乡服务治理法治文化健康交通'),
    ),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .map((characters) => characters.join(''));

/** Trees of all levels. A unit alone in its series is a doubt, so there are two or more. */
function trees(depth: number): fc.Arbitrary<readonly Tree[]> {
  const children = depth + 1 < LEVELS.length ? trees(depth + 1) : fc.constant([]);
  const none = fc.constant<readonly Tree[]>([]);
  return fc.array(fc.record({ words, children: fc.oneof(none, children) }), {
    minLength: 2,
    maxLength: depth === 0 ? 4 : 3,
  });
}

/** The units of a tree in order, each with its level and number. */
function flatten(
  units: readonly Tree[],
  depth = 0,
): { depth: number; number: number; words: string }[] {
  return units.flatMap((unit, index) => [
    { depth, number: index + 1, words: unit.words },
    ...flatten(unit.children, depth + 1),
  ]);
}

function linesOf(units: readonly Tree[]): string[] {
  return flatten(units).map(
    ({ depth, number, words: text }) => `${LEVELS[depth]?.mark(number) ?? ''}${text}`,
  );
}

const TITLE = '2024年工作报告';

/** What the import makes of a file: its headings and the lines of each section. */
function readTree(source: ReturnType<typeof readText>): string[] {
  const { parts, blocks, doubts } = recognise(source);
  assert.deepEqual(doubts, []);
  return parts.sections.flatMap(({ mark, title, body }) => [
    mark + title,
    ...body.flatMap(({ line, start }) => {
      const block = blocks[line];
      return block?.type === 'paragraph' ? [textOf(block).slice(start)] : [];
    }),
  ]);
}

test('any tree of all levels comes back from its text', () => {
  fc.assert(
    fc.property(trees(0), (units) => {
      const lines = linesOf(units);
      const source = readText(Buffer.from([TITLE, ...lines].join('\n')));
      assert.deepEqual(readTree(source), lines);
    }),
  );
});

test('any tree of all levels comes back from a Word file that numbers it', () => {
  const levels = LEVELS.map(({ format, text }, index) => level(index, format, text));
  const numbering = list(0, levels) + use(1, 0);
  fc.assert(
    fc.property(trees(0), (units) => {
      const body = flatten(units).map(({ depth, words: text }) => p(text, numbered(1, depth)));
      const source = readDocx(writeDocx(p(TITLE) + body.join(''), { numbering }));
      assert.equal(unexplained(source), 0);
      assert.deepEqual(readTree(source), linesOf(units));
    }),
  );
});

/** Text as it may stand in a report, with everything Markdown and MDX could take for their own. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom(
        ...[
          '**',
          '*',
          '_',
          '`',
          '~',
          '~~',
          '<',
          '<95%',
          '</td>',
          '{',
          '}',
          '{2024}',
          '[^1]',
          '[',
          '](',
          '!',
        ],
        ...[
          'import ',
          'export default',
          '# ',
          '- ',
          '+ ',
          '1. ',
          '1) ',
          '> ',
          '| a | b |',
          '---',
          '===',
        ],
        ...[
          '&amp;',
          '\\',
          '\\*',
          'https://a.cn',
          'www.a.cn',
          'a@b.cn',
          '。',
          '：',
          '“',
          '　',
          '\t',
          '——',
        ],
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

test('any text survives on its way through Word file, Markdown and page', async () => {
  const root = `${mkdtempSync(join(tmpdir(), 'project-'))}/`;
  const options = { name: '报告', year: '2024', root, force: true, dryRun: false };
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (texts) => {
      // What XML cannot hold no Word file has.
      const clean = texts.map((text) =>
        text.replaceAll(/[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|\p{Cs}/gu, ''),
      );
      const body = [
        p(TITLE),
        p('一、甲'),
        ...clean.map((text) => `<w:p>${r(text)}</w:p>`),
        p('二、乙'),
      ];
      const bytes = writeDocx(body.join(''));
      await importFile({ ...options, bytes, progress: () => undefined });
      const seed = readFileSync(join(root, 'seeds/2024.txt'), 'utf8').replaceAll(/\s/gu, '');
      const shown = clean.map((text) =>
        text.replaceAll(/^[\s\u200B-\u200D\u2060]+|[\s\u200B-\u200D\u2060]+$/gu, ''),
      );
      const expected = [TITLE, '一、甲', ...shown, '二、乙'].join('');
      assert.equal(seed, expected.replaceAll(/\s/gu, ''));
    }),
    { numRuns: 200 },
  );
  assert.deepEqual(readdirSync(root).sort(), ['content', 'seeds']);
  rmSync(root, { recursive: true });
});

test('no bytes make a reader throw anything but a refusal', () => {
  const good = writeDocx(p(TITLE) + p('一、甲', numbered(1, 0)));
  const broken = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 20 })
    .map((changes) => {
      const bytes = good.slice();
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  const starts = fc
    .tuple(fc.constantFrom('PK\x03\x04', '\xD0\xCF\x11\xE0', '{\\rtf', '<p>', ''), fc.uint8Array())
    .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]));
  fc.assert(
    fc.property(fc.oneof(broken, starts), (bytes) => {
      try {
        const { reader } = sniff(bytes);
        if (reader === 'docx') recognise(readDocx(bytes));
        if (reader === 'html') recognise(readHtml(bytes));
        if (reader === 'text') recognise(readText(bytes));
      } catch (error) {
        assert.ok(error instanceof Error && error.name === 'Refusal', String(error));
      }
    }),
    { numRuns: 1000 },
  );
});

test('the account of any web page balances', () => {
  const tags = fc.constantFrom(
    'p',
    'div',
    'ol',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'b',
    'br',
    'script',
    'nav',
    'sup',
    'h1',
  );
  const pages = fc
    .array(
      fc.oneof(
        tags.map((tag) => `<${tag}>`),
        tags.map((tag) => `</${tag}>`),
        fc.constantFrom('甲乙', ' ', '\n', '　　', '来源：', 'a&lt;b', '打印'),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(pages, (html) => {
      const source = readHtml(Buffer.from(html));
      assert.equal(unexplained(source), 0, html);
      assert.ok(paragraphsOf(source.blocks).every((each) => textOf(each).trim() === textOf(each)));
    }),
    { numRuns: 1000 },
  );
});
