import { Package } from './docx/package.ts';
import { Refusal } from './refusal.ts';
import { decodeText } from './text.ts';

/** How a file is read; `office` means by LibreOffice, as a file of the extension. */
export type Kind =
  | { readonly reader: 'docx' }
  | { readonly reader: 'html' }
  | { readonly reader: 'text' }
  | { readonly reader: 'office'; readonly extension: string };

/** The largest file that is read. */
export const MAX_BYTES = 50 * 1024 * 1024;

const SAVE_AS = '请用 Word 或 WPS 打开，另存为 .docx 再试。';

/** What files begin with; a string is Latin-1, `.` any byte. */
const SIGNATURES: readonly (readonly [start: string, verdict: Kind | string])[] = [
  ['{\\rtf', { reader: 'office', extension: 'rtf' }],
  ['%PDF', '这是 PDF。PDF 里的字和段落靠不住（常混入形近的部首字），请用它的 Word 原件。'],
  ['\x89PNG', '这是图片，不是文档（只改了文件名）。请用 Word 原件。'],
  ['\xFF\xD8\xFF', '这是图片，不是文档（只改了文件名）。请用 Word 原件。'],
  ['GIF8', '这是图片，不是文档（只改了文件名）。请用 Word 原件。'],
  ['BM....\0\0\0\0', '这是图片，不是文档（只改了文件名）。请用 Word 原件。'],
  ['RIFF....WEBP', '这是图片，不是文档（只改了文件名）。请用 Word 原件。'],
  ['II*\0', '这是图片，不是文档（只改了文件名）。请用 Word 原件。'],
  ['MM\0*', '这是图片，不是文档（只改了文件名）。请用 Word 原件。'],
  ['Rar!', '这是 RAR 压缩包，请先解压，再导入里面的文档。'],
  ['7z\xBC\xAF', '这是 7z 压缩包，请先解压，再导入里面的文档。'],
  ['\x1F\x8B', '这是 gzip 压缩包，请先解压，再导入里面的文档。'],
  ['MIME-Version:', `这是单个文件网页（.mht）。${SAVE_AS}`],
];

/** What a ZIP file is by one of the files in it. */
const ARCHIVES: readonly (readonly [entry: RegExp, verdict: Kind | string])[] = [
  [/^word\/document\d*\.xml$/u, { reader: 'docx' }],
  [/^xl\//u, '这是 Excel 表格，不是报告。请把报告存为 Word 文档（.docx）再试。'],
  [/^ppt\//u, '这是 PowerPoint 演示文稿，不是报告。请把报告存为 Word 文档（.docx）再试。'],
  [/^OFD\.xml$/u, '这是 OFD 版式文件，里面没有段落。请用它的 Word 原件。'],
  [/^content\.xml$/u, { reader: 'office', extension: 'odt' }],
  [/^Index\/|\.iwa$/u, '这是 Pages 文稿。请在 Pages 中导出为 Word 文档（.docx）再试。'],
  [/^word\//u, { reader: 'docx' }],
];

/** What an OLE2 file, the container of older Office files, is by one of the streams in it. */
const STREAMS: readonly (readonly [stream: string, verdict: Kind | string])[] = [
  ['EncryptedPackage', '这个文件设有打开密码。请在 Word 中取消密码后再试。'],
  ['WordDocument', { reader: 'office', extension: 'doc' }],
  ['Workbook', '这是 Excel 表格，不是报告。请把报告存为 Word 文档（.docx）再试。'],
  [
    'PowerPoint Document',
    '这是 PowerPoint 演示文稿，不是报告。请把报告存为 Word 文档（.docx）再试。',
  ],
];

/**
 * Decides by its bytes, never by its name, what a file is.
 * @throws Refusal, one sentence, for a file that no report can be read from
 */
export function sniff(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new Refusal('文件是空的。请确认文件已经传完。');
  if (bytes.length > MAX_BYTES) {
    const size = String(Math.ceil(bytes.length / 1024 / 1024));
    throw new Refusal(`文件有 ${size} MB，超过 50 MB。请在 Word 中压缩图片后再试。`);
  }
  const start = latin1(bytes.subarray(0, 16));
  if (start.startsWith('PK')) return judge(archive(bytes));
  if (start.startsWith('\xD0\xCF\x11\xE0')) return judge(compound(bytes));
  const known = SIGNATURES.find(([pattern]) => matches(start, pattern))?.[1];
  if (known !== undefined) return judge(known);
  const { text } = decodeText(bytes);
  if (text.trim() === '') throw new Refusal('文件里没有文字。请确认文件已经传完。');
  if (/^\s*<\?xml[^>]*\?>\s*<\?mso-application\s+progid="Word/u.test(text)) {
    return { reader: 'office', extension: 'xml' };
  }
  const isHtml =
    /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|meta|div|p|h\d|table|article|section|span|title)\b/iu;
  return { reader: isHtml.test(text.slice(0, 4096)) ? 'html' : 'text' };
}

function judge(verdict: Kind | string): Kind {
  if (typeof verdict === 'string') throw new Refusal(verdict);
  return verdict;
}

function archive(bytes: Uint8Array): Kind | string {
  const { names } = new Package(bytes);
  const found = ARCHIVES.find(([entry]) => names.some((name) => entry.test(name)));
  return found?.[1] ?? '这是压缩包，里面没有 Word 文档。请先解压，再导入里面的文档。';
}

function compound(bytes: Uint8Array): Kind | string {
  const text = latin1(bytes);
  const found = STREAMS.find(([stream]) => text.includes(stream.split('').join('\0')));
  if (found === undefined) return `看不出这是什么程序的文件。${SAVE_AS}`;
  // [MS-DOC] 2.5.2: the first block of the stream begins with EC A5; bit 8 at offset 10 is fEncrypted.
  for (let at = 512; at + 12 < bytes.length; at += 512) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5 && ((bytes[at + 11] ?? 0) & 1) === 1) {
      return '这个文件设有打开密码。请在 Word 中取消密码后再试。';
    }
  }
  return found[1];
}

function matches(start: string, pattern: string): boolean {
  return Array.from(pattern).every((sign, index) => sign === '.' || start[index] === sign);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
