import { relative } from 'node:path';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { type Fault, faultLine } from '../report/fault.ts';

/**
 * Stops the rendering of a content file, in the line every fault is told in.
 * @param node where: its first line
 * @throws VFileMessage always
 */
export function refuse(file: VFile, node: Node | undefined, found: string, cure?: string): never {
  file.fail(faultLine(faultAt(file, node, found, cure)), node);
}

/** A fault at the first line of a node. */
export function faultAt(file: VFile, node: Node | undefined, found: string, cure?: string): Fault {
  // Not `path`: a text that stands in no file has none, whatever the type says.
  const name = relative(file.cwd, file.history.at(-1) ?? '').replaceAll('\\', '/');
  return { file: name, line: node?.position?.start.line, found, cure };
}
