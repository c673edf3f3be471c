import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../source.ts';
import { level, list, numbered, p, use, writeDocx } from './fixtures/write-docx.ts';
import { readDocx } from './read.ts';

function textsOf(body: string, numbering: string, styles = ''): string[] {
  const { blocks } = readDocx(writeDocx(body, { numbering, styles }));
  return blocks.map((block) => (block.type === 'paragraph' ? textOf(block) : ''));
}

const THREE = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
  level(2, 'decimal', '%3)', '<w:lvlRestart w:val="0"/>'),
];

test('a level that never restarts counts on through the levels above', () => {
  const body = [0, 2, 2, 0, 2].map((at) => p('甲', numbered(1, at))).join('');
  assert.deepEqual(textsOf(body, list(0, THREE) + use(1, 0)), [
    '一、甲',
    '1)甲',
    '2)甲',
    '二、甲',
    '3)甲',
  ]);
});

test('a level that restarts after the first counts on through the second', () => {
  const levels = [...THREE.slice(0, 2), level(2, 'decimal', '%3)', '<w:lvlRestart w:val="1"/>')];
  const body = [0, 1, 2, 1, 2, 0, 2].map((at) => p('甲', numbered(1, at))).join('');
  assert.deepEqual(textsOf(body, list(0, levels) + use(1, 0)), [
    '一、甲',
    '1.1甲',
    '1)甲',
    '1.2甲',
    '2)甲',
    '二、甲',
    '1)甲',
  ]);
});

test('lists of one definition go on counting, unless they say where to start', () => {
  const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const body = [1, 2, 3, 3, 1].map((id) => p('甲', numbered(id, 0))).join('');
  assert.deepEqual(textsOf(body, list(0, THREE) + use(1, 0) + use(2, 0) + use(3, 0, start)), [
    '一、甲',
    '二、甲',
    '一、甲',
    '二、甲',
    '三、甲',
  ]);
});

test('a list may have a level of its own', () => {
  const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:lvlOverride>`;
  assert.deepEqual(textsOf(p('甲', numbered(1, 0)), list(0, THREE) + use(1, 0, own)), ['①甲']);
});

test('a style stands for the level that names it', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const levels = [THREE[0] ?? '', level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>')];
  const body = p('甲', numbered(1, 0)) + p('乙', '<w:pStyle w:val="H2"/>');
  assert.deepEqual(textsOf(body, list(0, levels) + use(1, 0), styles), ['一、甲', '1.乙']);
});

test('a definition may be that of a numbering style', () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const linked = list(1, [], '<w:numStyleLink w:val="N"/>');
  const body = p('甲', numbered(2, 0));
  assert.deepEqual(textsOf(body, list(0, THREE) + linked + use(1, 0) + use(2, 1), styles), [
    '一、甲',
  ]);
});

test('number and text never run together into another number', () => {
  const levels = [level(0, 'decimal', '%1'), level(1, 'chineseCounting', '第%2章')];
  const body = p('5万人', numbered(1, 0)) + p('总则', numbered(1, 1));
  assert.deepEqual(textsOf(body, list(0, levels) + use(1, 0)), ['1 5万人', '第一章　总则']);
});

test('a number above 99 follows Word and is a doubt', () => {
  const body = p('甲', numbered(1, 0)).repeat(101);
  const bytes = writeDocx(body, { numbering: list(0, THREE) + use(1, 0) });
  const { blocks, doubts } = readDocx(bytes);
  const last = blocks.at(-1);
  assert.equal(last?.type === 'paragraph' && textOf(last), '一○一、甲');
  assert.deepEqual(
    doubts.map(({ kind, found, at }) => [kind, found, at]),
    [
      ['number', '一○○、', 100],
      ['number', '一○一、', 101],
    ],
  );
});
