import { join } from 'node:path';
import { markdownProcessor } from '../../markdown/pipeline.ts';

/**
 * Compiles content as the build does; nothing of it is run.
 * @param path of the file it stands for, from which its pictures are looked up
 * @returns the module's code
 */
export async function compileMdx(
  source: string,
  path = join(process.cwd(), 'content/2023/part-1.mdx'),
): Promise<string> {
  const renderer = await markdownProcessor.createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('../../', import.meta.url), sourcemap: false },
  );
  if (renderer === undefined) throw new Error('The Markdown processor cannot render MDX');
  return (await renderer.process(source, path, { order: 1 })).code;
}
