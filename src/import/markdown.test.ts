import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { textOf, unexplained, type Block } from './source.ts';

function told(block: Block): string {
  if (block.type === 'table') {
    return block.rows
      .map((row) => row.map((cell) => cell.paragraphs.map(textOf).join()).join('|'))
      .join('/');
  }
  const { heading, inlines } = block;
  const set = inlines.map((each) => {
    if (each.type !== 'text') return each.type === 'note' ? `^${each.id}` : '';
    const text = each.script === undefined ? each.text : `${each.script}(${each.text})`;
    return each.bold === true ? `*${text}*` : text;
  });
  return `${'#'.repeat(heading ?? 0)}${set.join('')}`;
}

test('Markdown is known by what only Markdown has', () => {
  assert.ok(isMarkdown('# 甲\n乙。'));
  assert.ok(isMarkdown('甲\n**乙。**丙'));
  assert.ok(isMarkdown('| 甲 |\n| --- |\n'));
  assert.ok(isMarkdown('甲[^1]\n\n[^1]: 乙\n'));
  assert.ok(!isMarkdown('甲\n# 1号楼\n- 乙\n1. 丙\n强化*主体责任，推动*改革'));
});

test('a Markdown text is its paragraphs, headings, tables and notes; the account balances', () => {
  const source = readMarkdown(
    '# 甲市2024年工作报告\n\n## 一、回顾\r\n1. **乙。**丙\\*丁[^1]m<sup>2</sup>\n- 戊<br/>己[庚](https://a.cn/)\n' +
      '| 辛 | 壬 |\n| --- | ---: |\n| 1 | **2** |\n[^9]不是注\n\n[^1]: 快报数。\n[^7]: 孤注\n',
  );
  assert.deepEqual(source.blocks.map(told), [
    '#甲市2024年工作报告',
    '##一、回顾',
    '1. *乙。*丙*丁^1msup(2)',
    '戊\n己庚',
    '辛|壬/1|2',
    '[^9]不是注',
    '[^7]: 孤注',
  ]);
  assert.deepEqual(
    source.notes.map(({ id, paragraphs }) => [id, ...paragraphs.map(told)]),
    [['1', '快报数。']],
  );
  assert.equal(unexplained(source), 0);
  assert.deepEqual(
    source.doubts.map(({ kind }) => kind),
    ['markdown', 'link'],
  );
});

test('whatever a text is made of, its account balances', () => {
  const piece = fc.constantFrom(
    ...[
      '甲',
      '。',
      '\n',
      '\r\n',
      '#',
      ' ',
      '**',
      '*',
      '|',
      '---',
      '[^1]',
      ': ',
      '[',
      '](',
      ')',
      '\\',
      '<sup>',
      '</sup>',
      '<br>',
      '- ',
      '1. ',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = readMarkdown(pieces.join(''));
      assert.equal(unexplained(source), 0, JSON.stringify(pieces.join('')));
    }),
    { numRuns: 2000 },
  );
});
