import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertToDocx, findOffice } from './office.ts';

test('without LibreOffice a .doc is refused with what to do instead', () => {
  const office = findOffice({ SOFFICE_PATH: '/nowhere/soffice' });
  assert.equal(office, undefined);
  assert.throws(() => convertToDocx(new Uint8Array(), 'doc', undefined), {
    name: 'Refusal',
    message:
      '读 .doc 文件要用 LibreOffice，这台电脑上没有。请用 Word 或 WPS 打开，另存为 .docx 再试。',
  });
});

test('a file LibreOffice cannot read is refused', () => {
  // Any program that writes nothing stands for a LibreOffice that fails.
  assert.throws(() => convertToDocx(new Uint8Array(), 'rtf', process.execPath), {
    name: 'Refusal',
    message: /读不出这个 \.rtf 文件/u,
  });
});
