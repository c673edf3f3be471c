import { join } from 'node:path';
import { compileContent } from '../../markdown/compile.ts';

/**
 * Compiles a text as the first section of a report: see {@link compileContent}.
 * @param path of the file it stands for
 */
export function compileMdx(
  source: string,
  path = join(process.cwd(), 'content/2023/part-1.mdx'),
): Promise<string> {
  return compileContent(source, path, { order: 1 });
}
