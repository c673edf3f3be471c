import type { VFile } from 'vfile';
import { ContentError, type Fault } from '../report/fault.ts';
import { contentFile } from './faults.ts';
import { markdownProcessor } from './pipeline.ts';

type Message = VFile['messages'][number];

const renderer = markdownProcessor.createMdxRenderer?.(
  { syntaxHighlight: false },
  { optimize: false, srcDir: new URL('../', import.meta.url), sourcemap: false },
);

/**
 * Compiles content as the build does; nothing of it is run.
 * @param source with blanks in place of its head
 * @param path of its file, from which its pictures are looked up
 * @param facts of its head
 * @returns the module's code
 * @throws ContentError where something in it is not let through, or is no MDX
 */
export async function compileContent(
  source: string,
  path: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<string> {
  const mdx = await renderer;
  if (mdx === undefined) throw new Error('The Markdown processor cannot render MDX');
  try {
    return (await mdx.process(source, path, { ...facts })).code;
  } catch (error) {
    if (!isMessage(error)) throw error;
    if (error.cause instanceof ContentError) throw error.cause;
    throw new ContentError([misspeltTag(contentFile(path), error)]);
  }
}

function isMessage(error: unknown): error is Message {
  return error instanceof Error && 'reason' in error;
}

/** What is no MDX is a tag: all other signs are text. Its parser tells what it is in English. */
function misspeltTag(file: string, { line, reason, ruleId }: Message): Fault {
  // Of a tag that is still open at the end, the words alone say where it began.
  const { tag = '', start = line } =
    /`(?<tag><[^`>]*>)`(?: \((?<start>\d+):)?/u.exec(reason)?.groups ?? {};
  const isOpen = ruleId === 'end-tag-mismatch' || ruleId === 'unexpected-closing-slash';
  return {
    file,
    line: start === undefined ? undefined : Number(start),
    found: isOpen ? `标签 ${tag} 没有配成一对。` : '标签没有写完，或写法不对。',
    cure: '一对标签写在同一段里，如 <td colspan="2">……</td>，属性值加半角引号，换行写作 <br />；如果是正文里的 <，写作 \\<。',
  };
}
