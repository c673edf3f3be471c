import type { PdfFacts } from './facts.ts';

/** The XMP packet that repeats a document's facts for readers that do not know its Info dictionary. */
export function xmpPacket({ title, author, subject, language, creator, date }: PdfFacts): string {
  const text = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const translated = (value: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li>` +
    `<rdf:li xml:lang="${language}">${text(value)}</rdf:li></rdf:Alt>`;
  const stamp = date?.toISOString();
  const dates =
    stamp === undefined
      ? ''
      : `<xmp:CreateDate>${stamp}</xmp:CreateDate>\n<xmp:ModifyDate>${stamp}</xmp:ModifyDate>\n`;
  const creators =
    author === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${text(author)}</rdf:li></rdf:Seq></dc:creator>\n`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${translated(title)}</dc:title>
${creators}<dc:description>${translated(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${text(creator)}</xmp:CreatorTool>
${dates}<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
