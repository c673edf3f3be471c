import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { p, writeDocx } from './fixtures/write-docx.ts';
import { Package } from './package.ts';
import { readDocx } from './read.ts';

const good = writeDocx(p('甲'));

/** The one sentence a file is refused with. */
function refusalOf(bytes: Uint8Array): string {
  try {
    readDocx(bytes);
  } catch (error) {
    assert.ok(error instanceof Error && error.name === 'Refusal', String(error));
    return error.message;
  }
  assert.fail('the file was read');
}

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

/** Offset of the first entry in the directory at the end of a ZIP file. */
function directoryOf(bytes: Uint8Array): number {
  return Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
}

test('a file cut short anywhere is refused, never half read', () => {
  for (let length = 1; length < good.length; length += 7) {
    assert.match(refusalOf(good.subarray(0, length)), /已损坏或没有传完/u);
  }
});

test('one wrong byte in a packed part is noticed', () => {
  const at = Buffer.from(good).indexOf('word/document.xml') + 60;
  for (let step = 0; step < 40; step += 1) {
    const bytes = changed(good, at + step, (good[at + step] ?? 0) ^ 1);
    assert.match(refusalOf(bytes), /已损坏/u);
  }
});

test('an encrypted archive is told as one', () => {
  const bytes = changed(good, directoryOf(good) + 8, 1);
  assert.match(refusalOf(bytes), /设有密码/u);
});

test('what unpacks to more than 256 MB is refused before it is unpacked', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 1 });
  assert.match(refusalOf(bomb), /超过 256 MB/u);
});

test('a part that is bigger than it says is not unpacked further', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) });
  const view = new DataView(bomb.buffer);
  view.setUint32(directoryOf(bomb) + 24, 1000, true);
  const before = performance.now();
  assert.match(refusalOf(bomb), /已损坏/u);
  assert.ok(performance.now() - before < 2000);
});

test('XML that declares a document type is refused', () => {
  const document = strToU8('<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document>&a;</w:document>');
  assert.match(refusalOf(writeDocx('', {}, { 'word/document.xml': document })), /DOCTYPE/u);
});

test('XML that is broken, or nested without end, is refused by the name of its part', () => {
  const deep = strToU8('<a>'.repeat(200_000));
  for (const document of [strToU8('<w:document>'), strToU8(''), deep]) {
    const message = refusalOf(writeDocx('', {}, { 'word/document.xml': document }));
    assert.match(message, /word\/document\.xml 读不出来/u);
  }
});

test('a target never leads out of the package', () => {
  const evil =
    '<Relationships><Relationship Id="a" Type="x/image" Target="../../../etc/passwd"/>' +
    '<Relationship Id="b" Type="x/image" Target="https://example.org/a.png" TargetMode="External"/></Relationships>';
  const bytes = zipSync({ 'word/_rels/document.xml.rels': strToU8(evil) });
  assert.deepEqual(new Package(bytes).relationships('word/document.xml'), [
    { id: 'a', kind: 'image', target: 'etc/passwd' },
  ]);
});

test('a megabyte in one paragraph is read within two seconds', () => {
  const text = '经济社会发展取得新成效，'.repeat(29_000);
  const before = performance.now();
  const { blocks } = readDocx(writeDocx(p(text)));
  assert.ok(performance.now() - before < 2000);
  assert.equal(blocks.length, 1);
});
