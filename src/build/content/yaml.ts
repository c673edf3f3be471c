import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Fault } from '../../report/fault.ts';

/** What a text in YAML says, and where. */
export interface YamlFacts {
  readonly value: unknown;
  /** Line of the file where a field is written, or where the text begins. */
  lineOf(field: string): number;
}

/**
 * Reads facts written in YAML.
 * @param firstLine where the text begins in its file, from 1
 * @returns them, or what is wrong with the text
 */
export function readYaml(file: string, text: string, firstLine: number): YamlFacts | Fault {
  const wrong = misspelt(text);
  if (wrong !== undefined) {
    const { index, name, found } = wrong;
    const cure = `写作“${name}: ”，冒号用半角，后面空一格。`;
    return { file, line: firstLine + index, found, cure };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => firstLine + counter.linePos(offset).line - 1;
  const [error] = document.errors;
  if (error !== undefined) {
    return {
      file,
      line: lineAt(error.pos[0]),
      found: error.code === 'DUPLICATE_KEY' ? '同一项写了两次。' : '这一行的写法不对。',
      cure: '一项占一行，写作“名称: 内容”；内容里有冒号、引号时，整个内容加半角单引号。',
    };
  }
  const pairs = isMap(document.contents) ? document.contents.items : [];
  return {
    value: document.toJS(),
    lineOf: (field) => {
      const key = pairs.map((pair) => pair.key).find((k) => isScalar(k) && k.value === field);
      return isScalar(key) ? lineAt(key.range[0]) : firstLine;
    },
  };
}

/** The first line with a full-width colon, or without the space YAML wants after its colon. */
function misspelt(text: string): { index: number; name: string; found: string } | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    const { name, sign } = /^(?<name>[a-z]+)\s*(?<sign>：|:(?=[^\s]))/iu.exec(line)?.groups ?? {};
    if (name === undefined) continue;
    const found = sign === '：' ? `${name} 后面是全角冒号。` : `${name}: 后面没有空格。`;
    return { index, name, found };
  }
  return undefined;
}
