import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { finishPdf } from './finish.ts';

const facts = {
  title: '述职报告',
  author: '甲 & 乙',
  subject: '报告',
  language: 'zh-CN',
  creator: 'report 1.0',
  date: new Date('2024-01-01T00:00:00Z'),
};

/** A page as Chromium might print it at some time, with numbers its nodes happen to have. */
async function printed(time: string, nodes: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const content = pdf.context.register(pdf.context.flateStream('BT\nET'));
  pdf.addPage().node.set(PDFName.Contents, content);
  pdf.setCreationDate(new Date(time));
  pdf.setModificationDate(new Date(time));
  for (const node of nodes) pdf.context.register(pdf.context.obj({ ID: PDFString.of(node) }));
  return pdf.save({ useObjectStreams: false });
}

await test('neither the time of printing nor numbers of nodes show in the bytes', async () => {
  const one = await printed('2026-01-01', ['node00000137', 'node00000141']);
  const other = await printed('2026-02-02', ['node00000139', 'node00000163']);
  assert.notDeepEqual(one, other);
  assert.deepEqual(
    await finishPdf(one, facts, new Map()),
    await finishPdf(other, facts, new Map()),
  );
});

await test('the facts stand in the Info dictionary and, escaped, in XMP', async () => {
  const bytes = await finishPdf(await printed('2026-01-01', []), facts, new Map());
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  assert.deepEqual(
    [pdf.getTitle(), pdf.getAuthor(), pdf.getSubject()],
    [facts.title, facts.author, facts.subject],
  );
  assert.equal(pdf.getCreationDate()?.toISOString(), '2024-01-01T00:00:00.000Z');
  const text = Buffer.from(bytes).toString('utf8');
  assert.match(text, /<rdf:li>甲 &amp; 乙<\/rdf:li>/);
});
