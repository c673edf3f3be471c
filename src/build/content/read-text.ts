import { readFile } from 'node:fs/promises';
import type { Fault } from '../../report/fault.ts';

/**
 * Reads a text file in UTF-8, with or without a byte order mark.
 * @param root the project's folder
 * @param file below it: `seeds/2023.txt`
 * @returns the text, or the fault where it is in another encoding
 */
export async function readText(root: URL, file: string): Promise<string | Fault> {
  const bytes = await readFile(urlOf(root, file));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      file,
      line: firstBadLine(bytes),
      found: `不是 UTF-8 编码（${encodingOf(bytes)}）。`,
      cure: '用编辑器打开，另存为 UTF-8 编码。',
    };
  }
}

/** Address of a file or folder below the project's folder, whatever signs are in its name. */
export function urlOf(root: URL, path: string): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), root);
}

/** Line ends are the same byte in UTF-8 and in the encodings of Chinese it is mistaken for. */
function firstBadLine(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split('\n');
  return lines.findIndex((line) => Buffer.from(line, 'latin1').toString().includes('\uFFFD')) + 1;
}

function encodingOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff' ? '是 UTF-16' : '可能是 GBK';
}
