import { relative } from 'node:path';
import process from 'node:process';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { ContentError, type Fault, faultLine } from '../report/fault.ts';

/**
 * Stops the rendering of a content file, in the line every fault is told in.
 * @param node where: its first line
 * @throws VFileMessage always
 */
export function refuse(file: VFile, node: Node | undefined, found: string, cure?: string): never {
  const fault = faultAt(file, node, found, cure);
  file.fail(faultLine(fault), { place: node?.position, cause: new ContentError([fault]) });
}

/** A fault at the first line of a node. */
export function faultAt(file: VFile, node: Node | undefined, found: string, cure?: string): Fault {
  // Not `path`: a text that stands in no file has none, whatever the type says.
  return {
    file: contentFile(file.history.at(-1) ?? ''),
    line: node?.position?.start.line,
    found,
    cure,
  };
}

/** Names a file as editors know it, below the project's folder: `content/2023/part-1.mdx`. */
export function contentFile(path: string): string {
  return relative(process.cwd(), path).replaceAll('\\', '/');
}
