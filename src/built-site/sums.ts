import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listBuiltSite } from './built-site.ts';

/** Lists the digest of every file of a site, as `sha256sum` writes and checks it. */
export const SUMS_FILE = 'SHA256SUMS';

/** SHA-256 of bytes or text, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Digests of all files of a site by their paths in it, in their order; of `SHA256SUMS` there is none. */
export async function folderSums(folder: string): Promise<Map<string, string>> {
  const { files } = await listBuiltSite(folder);
  const sums = new Map<string, string>();
  for (const path of files) {
    const file = path.slice(1);
    if (file !== SUMS_FILE) sums.set(file, sha256(await readFile(join(folder, file))));
  }
  return sums;
}

/** Writes digests by file as the lines of `SHA256SUMS`. */
export function formatSums(sums: ReadonlyMap<string, string>): string {
  return [...sums].map(([file, digest]) => `${digest}  ${file}\n`).join('');
}

/** Reads digests by file. */
export function parseSums(text: string): Map<string, string> {
  const lines = text.matchAll(/^(?<digest>[\da-f]{64}) {2}(?<file>.+)$/gmu);
  return new Map([...lines].map(({ groups }) => [groups?.file ?? '', groups?.digest ?? '']));
}
