import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { p, writeDocx } from './docx/fixtures/write-docx.ts';
import { sniff } from './sniff.ts';

/** Bytes written as Latin-1. */
function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** The container of older Office files, with a stream of this name. */
function compound(stream: string, flags = '\0'): Uint8Array {
  const name = stream.split('').join('\0');
  return latin1(
    `\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${'\0'.repeat(504)}\xEC\xA5${'\0'.repeat(9)}${flags}${'\0'.repeat(500)}${name}`,
  );
}

test('a file is what its bytes say', () => {
  const cases: (readonly [Uint8Array, object])[] = [
    [writeDocx(p('甲')), { reader: 'docx' }],
    [zipSync({ 'content.xml': strToU8('') }), { reader: 'office', extension: 'odt' }],
    [compound('WordDocument'), { reader: 'office', extension: 'doc' }],
    [latin1('{\\rtf1\\ansi'), { reader: 'office', extension: 'rtf' }],
    [strToU8('\n<!DOCTYPE html><p>甲'), { reader: 'html' }],
    [strToU8('<p>甲</p>'), { reader: 'html' }],
    [strToU8('<95%的群众满意。'), { reader: 'text' }],
    [strToU8('一、甲'), { reader: 'text' }],
    [Buffer.from('\uFEFF一、甲', 'utf16le'), { reader: 'text' }],
  ];
  for (const [bytes, kind] of cases) assert.deepEqual(sniff(bytes), kind);
});

test('what no report can be read from is refused in one sentence that says why', () => {
  const cases: (readonly [Uint8Array, RegExp])[] = [
    [new Uint8Array(0), /是空的/u],
    [strToU8(' \n　'), /没有文字/u],
    [new Uint8Array(50 * 1024 * 1024 + 1), /超过 50 MB/u],
    [latin1('\x89PNG\r\n\x1A\n'), /是图片/u],
    [latin1('\xFF\xD8\xFF\xE0'), /是图片/u],
    [latin1('%PDF-1.7'), /PDF/u],
    [compound('EncryptedPackage'), /密码/u],
    [compound('WordDocument', '\x01'), /密码/u],
    [compound('Workbook'), /Excel/u],
    [compound('Unknown'), /看不出/u],
    [zipSync({ 'xl/workbook.xml': strToU8('') }), /Excel/u],
    [zipSync({ 'OFD.xml': strToU8('') }), /OFD/u],
    [zipSync({ 'a.txt': strToU8('') }), /压缩包/u],
    [latin1('PK\x03\x04 and nothing more'), /已损坏/u],
    [latin1('\x7FELF\x02\x01\x01\0\0\0\0'), /读不出文字/u],
    [Buffer.from('一二三四', 'utf16le'), /不像是文本|读不出文字/u],
  ];
  for (const [bytes, message] of cases) {
    assert.throws(() => sniff(bytes), { name: 'Refusal', message });
  }
});
