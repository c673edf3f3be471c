import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile } from '@mdx-js/mdx';
import { VFile } from 'vfile';
import { compileMdx } from '../tests/support/compile-mdx.ts';
import { remarkLiteral } from './literal.ts';
import { markdownSteps } from './pipeline.ts';

/** Compiles with the guard alone: the step before it makes text of most of what it refuses. */
async function compileGuarded(value: string): Promise<void> {
  const path = join(process.cwd(), 'content/2023/part-1.mdx');
  const file = new VFile({ value, path, data: { astro: { frontmatter: { order: 1 } } } });
  await compile(file, {
    remarkPlugins: markdownSteps.remarkPlugins.filter((step) => step !== remarkLiteral),
    rehypePlugins: [...markdownSteps.rehypePlugins],
    remarkRehypeOptions: markdownSteps.remarkRehype,
  });
}

async function expectRefusal(source: string, pattern: RegExp): Promise<void> {
  await assert.rejects(
    compileGuarded(`第一段。\n\n${source}`),
    (error: Error & { line?: number }) => {
      assert.match(error.message, /^content\/2023\/part-1\.mdx:3：.+改法：.+。$/u);
      assert.match(error.message, pattern);
      return error.line === 3;
    },
  );
}

const attacks: readonly (readonly [name: string, source: string, pattern: RegExp])[] = [
  ['an inline script', '<script>alert(1)</script>', /<script>/u],
  ['an event handler', '<img src="x" onerror="alert(1)" />', /<img>/u],
  ['an event handler on an element content may use', '<td onclick="x()">甲</td>', /onclick/u],
  ['an iframe', '<iframe src="https://example.com"></iframe>', /<iframe>/u],
  ['a stylesheet', '<style>p &#123; display: none }</style>', /<style>/u],
  ['a base address', '<base href="https://example.com/" />', /<base>/u],
  ['a form to another site', '<form action="https://example.com"></form>', /<form>/u],
  ['a redirect', '<meta http-equiv="refresh" content="0;url=https://a.cn" />', /<meta>/u],
  ['a component', '甲<Fragment set:html="<b>乙</b>" />', /<Fragment>/u],
  ['a fragment', '甲<>乙</>', /标签 <>/u],
  ['an expression in a paragraph', '甲{process.env.X}', /\{process\.env\.X\}/u],
  ['an expression of its own', '{process.env.X}', /\{process\.env\.X\}/u],
  ['an expression in a table', '| {process.env.X} |\n| --- |', /process/u],
  ['an expression as attribute', '<td colspan={process.env.X}>甲</td>', /colspan/u],
  ['spread attributes', '<td {...process.env}>甲</td>', /\{…\}/u],
  ['an import', 'import "node:os"', /import "node:os"/u],
  ['an export', 'export const a = 1', /export const a/u],
  ['text left out of the proof', '甲<span data-apart="">乙</span>', /<span>/u],
  ['the same on an element content may use', '甲<sup data-apart="">乙</sup>', /data-apart/u],
  ['hidden text', '甲<sup hidden>乙</sup>', /hidden/u],
  ['text hidden from ears', '甲<sup aria-hidden="true">乙</sup>', /aria-hidden/u],
  ['a style', '甲<sup style="display:none">乙</sup>', /style/u],
  ['a class', '甲<sup class="visually-hidden">乙</sup>', /class/u],
  ['an id', '甲<sup id="1-1">乙</sup>', /id/u],
  ['a javascript: link', '[甲](javascript:alert(1))', /javascript:/u],
  ['the same in capitals', '[甲](JavaScript:alert(1))', /JavaScript:/u],
  ['the same with a line end in it', '[甲](java&#10;script:alert(1))', /链接/u],
  ['a data: link', '[甲](data:text/html,x)', /data:/u],
  ['a link to another site without its scheme', '[甲](//example.com/)', /example\.com/u],
  ['the same with backslashes', '[甲](\\\\\\\\example.com/)', /example\.com/u],
  ['a link with words of its own', '[甲](#1-1 "乙")', /乙/u],
  ['a foreign image', '![甲](https://example.com/a.png)', /example\.com/u],
  ['an image from elsewhere on the machine', '![甲](../../public/a.png)', /public/u],
  ['a missing image', '![甲](./none.png)', /没有图片/u],
];

for (const [name, source, pattern] of attacks) {
  test(`${name} is refused with file, line and cure`, () => expectRefusal(source, pattern));
}

const losses: readonly (readonly [name: string, source: string])[] = [
  ['asterisks', '强化*主体责任，推动*改革。'],
  ['underscores', '见“_甲_”。'],
  ['double underscores', '见“__甲__”。'],
  ['double tildes', '~~甲~~'],
  ['backticks', '见`甲`。'],
  ['a fence', '```\n甲\n```'],
  ['a sign of quotation', '> 甲'],
  ['a dash that makes a list', '- 甲'],
  ['a number that makes a list', '1. 甲'],
  ['a rule of asterisks', '***'],
  ['a line of dashes under a text', '甲\n---'],
  ['a definition', '[甲]: 乙'],
];

for (const [name, source] of losses) {
  test(`${name} that Markdown would eat are refused with file, line and cure`, () =>
    expectRefusal(source, /会被当作排版符号/u));
}

test('what content needs is let through', async () => {
  await compileMdx(
    [
      '1.甲**乙**丙[^注]。[丁](https://a.cn/)、[戊](mailto:a@b.cn)、[己](#1-1)、[庚](../about/)。',
      '## 辛',
      '| 甲 |\n| --- |\n| 10m<sup>2</sup> |',
      '<table>\n<caption>壬</caption>\n<tbody>\n<tr>\n<th scope="row" rowspan="2">癸</th>\n<td colspan="3">子<br/>丑</td>\n</tr>\n</tbody>\n</table>',
      '1~5月，6~9月；甲_乙_丙；AT&T。',
      '[^注]: 说明。',
    ].join('\n\n'),
  );
});

test('a heading is one, whatever is escaped or left out before it', async () => {
  // Astro hands over the head of a file as blank lines of the same length.
  await compileMdx('   \n        \n\n占比<95%。\n\n## 甲\n\n**乙**');
});

test('a picture beside the content is let through', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'picture-'));
  await writeFile(join(folder, '图1.png'), '');
  await compileMdx('![甲](./图1.png)', join(folder, 'part-1.mdx'));
});
