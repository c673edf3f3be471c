import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { compileMdx } from '../tests/support/compile-mdx.ts';
import { literal } from './literal.ts';
import { markdownProcessor } from './pipeline.ts';

const renderer = await markdownProcessor.createRenderer({
  syntaxHighlight: false,
  image: { domains: [], remotePatterns: [] },
} as unknown as Parameters<typeof markdownProcessor.createRenderer>[0]);

/** The paragraphs a reader sees, and the ids of the units they are. */
async function render(source: string): Promise<{ text: string; ids: unknown[] }> {
  const { code } = await renderer.render(source, { frontmatter: { order: 1 } });
  const tree = fromHtml(code, { fragment: true });
  return {
    text: toString(tree).replaceAll(/\s/gu, ''),
    ids: selectAll('[data-unit]', tree).map(({ properties }) => properties.id),
  };
}

const texts = [
  '占比<95%，<5的{2024}年',
  '3~5公里、6~8公里，~~甲~~',
  'a_b_c，_甲_，__乙__',
  '强化*主体责任，推动*改革',
  '`甲`，```乙',
  '~~~',
  '1. 甲',
  '1) 甲',
  '1.\t甲',
  '- 甲',
  '+ 甲',
  '* 甲',
  '# 1号楼',
  '#甲',
  '> 甲',
  '---',
  '===',
  '***',
  '&amp;与&lt;',
  '[28]甲',
  '[甲]: 乙',
  '[甲](javascript:alert(1))',
  'C:\\甲\\乙',
  'import 甲',
  'export const a = 1',
  '{process.env.X}',
  '<script>alert(1)</script>',
  '甲<Fragment set:html="乙" />',
  '<!-- 甲 -->',
  'https://a.cn/x_y_z?a=1&b=2。乙',
];

for (const text of texts) {
  test(`“${text}” is taken literally`, async () => {
    assert.equal((await render(text)).text, text.replaceAll(/\s/gu, ''));
    assert.equal((await render(`甲\n${text}\n乙`)).text, `甲${text.replaceAll(/\s/gu, '')}乙`);
    await compileMdx(`甲\n\n${text}\n\n乙`);
  });
}

test('every line is a paragraph, indented or not, and is recognised', async () => {
  const { ids } = await render('　　1.甲。\n    2.乙。\n\t3. 丙。\n(一)丁\n（二）戊');
  assert.deepEqual(ids, ['1-1', '1-2', '1-3', '1-s1', '1-s2']);
});

test('what was escaped by hand says the same', async () => {
  const { text } = await render('办结\\*件，\\<95%，\\{甲\\}，a\\_b，\\\\。');
  assert.equal(text, '办结*件，<95%，{甲}，a_b，\\。');
});

test('markup of the short list stays markup', () => {
  for (const markup of [
    '**深化改革。**然后',
    '## 小标题',
    '[甲](#1-1)',
    '![甲](./图1.png)',
    '甲[^注]',
    '[^注]: 乙',
    'm<sup>2</sup>',
    '| 甲 | 乙 |',
    '| --- | --- |',
    '<td rowspan="2">',
    '甲<br/>乙',
  ]) {
    assert.equal(literal(markup), markup);
  }
});

test('lines stay lines, so that faults name the right one', () => {
  const source = '甲\n\n- 乙\n  \n# 丙\n';
  assert.equal(literal(source).split('\n').length, source.split('\n').length);
});
