import { isUtf8 } from 'node:buffer';
import { tidy } from './inlines.ts';
import { Ledger } from './ledger.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { Refusal } from './refusal.ts';
import type { Paragraph, Source } from './source.ts';

/** What no text has: the other control characters are those of lines, tabs and pages. */

const CONTROL = /[\0-\x08\x0E-\x1F\x7F]/u;

/** The ends of a line; a page's end is one. */
const LINE_END = /(\r\n|[\n\r\f\v\u0085\u2028\u2029])/u;

/** A text and how its characters were encoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

/**
 * Decodes a text file: by its byte order mark, else as UTF-8, else as GB18030, each only if every
 * byte fits. There is no guess: statistics fail on short texts, and UTF-16 without its mark cannot
 * be told apart (一 is the bytes 4E 00).
 * @throws Refusal where nothing fits
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le', 'UTF-16');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be', 'UTF-16');
  if (bytes.includes(0)) {
    throw new Refusal(
      '读不出文字：文件可能是没有 BOM 的 UTF-16，也可能不是文本。请用记事本另存为 UTF-8，或另存为 .docx 再试。',
    );
  }
  return isUtf8(bytes) ? decode(bytes, 'utf-8', 'UTF-8') : decode(bytes, 'gb18030', 'GB18030');
}

/** Reads a plain text or Markdown: a line is a paragraph, and white space around it is layout. */
export function readText(bytes: Uint8Array): Source {
  const { text, encoding } = decodeText(bytes);
  if (isMarkdown(text)) return readMarkdown(text);
  const ledger = new Ledger();
  // What parts the lines is kept among them, for the account.
  const blocks = text.split(LINE_END).flatMap((line): Paragraph[] => {
    const { inlines, removed } = tidy([{ type: 'text', text: line }]);
    ledger.leave('space', removed);
    return inlines.length === 0 ? [] : [{ type: 'paragraph', inlines }];
  });
  if (encoding === 'GB18030') ledger.doubts.push({ kind: 'encoding', at: 0, found: '', near: '' });
  return ledger.source(blocks, text.length);
}

function decode(bytes: Uint8Array, label: string, encoding: Decoded['encoding']): Decoded {
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(
      '读不出文字：文件既不是 UTF-8，也不是 GB18030（GBK）编码。请用记事本另存为 UTF-8 再试。',
    );
  }
  const control = CONTROL.exec(text);
  if (control === null) return { text, encoding };
  const line = Math.ceil(text.slice(0, control.index).split(LINE_END).length / 2);
  throw new Refusal(
    `这个文件不像是文本：第${String(line)}行有控制字符。请用生成它的程序打开，另存为 .docx 或 UTF-8 文本再试。`,
  );
}
