import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf, unexplained, type Source } from './source.ts';
import { decodeText, readText } from './text.ts';

/** 一、总体要求。 in GB18030. */
const GB18030 = Uint8Array.of(
  ...[0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xd2, 0xaa, 0xc7, 0xf3, 0xa1, 0xa3],
);

function textsOf({ blocks }: Source): string[] {
  return blocks.map((block) => (block.type === 'paragraph' ? textOf(block) : ''));
}

test('a text is decoded by its mark, else as UTF-8, else as GB18030', () => {
  const text = '一、总体要求。';
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  assert.deepEqual(decodeText(Buffer.from(text)), { text, encoding: 'UTF-8' });
  assert.deepEqual(decodeText(Buffer.from(`\uFEFF${text}`)), { text, encoding: 'UTF-8' });
  assert.deepEqual(decodeText(GB18030), { text, encoding: 'GB18030' });
  assert.deepEqual(decodeText(utf16), { text, encoding: 'UTF-16' });
  assert.deepEqual(decodeText(utf16.swap16()), { text, encoding: 'UTF-16' });
});

test('GB18030 is that of 2022, whose characters have left the private-use area', () => {
  assert.equal(decodeText(Uint8Array.of(0xa6, 0xd9, 0xfe, 0x59)).text, '\uFE10\u9FB4');
});

test('what is no text is refused, with the line where that shows', () => {
  assert.throws(() => decodeText(Uint8Array.of(0xff)), /既不是 UTF-8，也不是 GB18030/u);
  assert.throws(() => decodeText(Buffer.from('甲\n乙\u0007')), /第2行有控制字符/u);
  assert.throws(() => decodeText(Buffer.from('甲\0')), /没有 BOM 的 UTF-16/u);
});

test('a line is a paragraph, whatever ends it; the account balances', () => {
  const source = readText(Buffer.from('\r\n　　一、甲 乙\r\n\r\n丙\f丁\u2028戊  \n'));
  assert.deepEqual(textsOf(source), ['一、甲 乙', '丙', '丁', '戊']);
  assert.equal(unexplained(source), 0);
});

test('a text in GB18030 is a doubt', () => {
  assert.deepEqual(
    readText(GB18030).doubts.map(({ kind }) => kind),
    ['encoding'],
  );
});
