import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Kind } from './sniff.ts';

/** Keeps the office's own file beside the seed, unless the seed is that file. */
export function addReceived(
  files: Map<string, string | Uint8Array>,
  id: string,
  kind: Kind,
  bytes: Uint8Array,
  seed: string,
): void {
  if (kind.reader === 'text' && Buffer.from(seed).equals(bytes)) return;
  const extensions = { docx: 'docx', html: 'html', text: 'received.txt' };
  const extension = kind.reader === 'office' ? kind.extension : extensions[kind.reader];
  files.set(`seeds/${id}.${extension}`, bytes);
}

/** The texts of the sections in a report's folder. */
export function sectionTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Writes a file, in folders that need not be there. */
export function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Moves what was written to its place; the folder that is replaced goes last. */
export function install(staging: string, root: string, id: string): void {
  const target = join(root, 'content', id);
  if (existsSync(target)) renameSync(target, join(staging, 'replaced'));
  mkdirSync(join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'seeds'), { recursive: true });
  renameSync(join(staging, 'content', id), target);
  for (const name of readdirSync(join(staging, 'seeds'))) {
    renameSync(join(staging, 'seeds', name), join(root, 'seeds', name));
  }
}
