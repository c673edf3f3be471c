import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completePdfLink, pdfLinkEnd, pdfLinkStart } from './pdf-link.ts';

const offer = `${pdfLinkStart('2023')}\n<a>PDF</a>（%pages%页，%size% KB）、${pdfLinkEnd}`;
const html = `<p>下载：${offer}纯文本</p>`;

await test('the offer names pages and size of the PDF', () => {
  assert.equal(
    completePdfLink(html, '2023', { pages: 8, size: 323_862 }),
    '<p>下载：\n<a>PDF</a>（8页，324 KB）、纯文本</p>',
  );
});

await test('without a PDF nothing is offered', () => {
  assert.equal(completePdfLink(html, '2023'), '<p>下载：纯文本</p>');
});

await test('the offer of another report is left alone', () => {
  assert.equal(completePdfLink(html, '2022', { pages: 1, size: 1 }), html);
});
