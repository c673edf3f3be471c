import type { z } from 'astro/zod';
import type { Fault } from '../../report/fault.ts';
import { noteFacts, reportFacts, sectionFacts, siteFacts } from '../../report/schema.ts';
import { type YamlFacts, readYaml } from './yaml.ts';

/** How an editor writes each fact that a schema knows. */
type Forms<Schema> = Readonly<Record<keyof z.input<Schema>, string>>;

/** The facts each kind of file has: their schema, and how an editor writes each. */
const kinds = {
  site: {
    schema: siteFacts,
    fields: {
      name: 'name: 某市报告公开（可以没有）',
      publisher: 'publisher: 某市人民政府办公室（可以没有）',
      icp: 'icp: 某ICP备12345678号（可以没有）',
      police: 'police: 某公网安备12345678901234号（可以没有）',
      code: "code: '1234567890'（加引号，可以没有）",
    } satisfies Forms<typeof siteFacts>,
  },
  report: {
    schema: reportFacts,
    fields: {
      title: 'title: 2024年政府工作报告（分几行印的，一行一项，前面写“- ”）',
      subtitle: 'subtitle: （征求意见稿）（可以没有）',
      date: 'date: ——2024年1月8日在某市第九届人民代表大会上（可以没有）',
      speaker: 'speaker: 某市市长　李　某（可以没有）',
      year: 'year: 2024（1949 到 2100 之间的整数，不加引号）',
      kind: 'kind: 政府工作报告',
      publisher: 'publisher: 某市人民政府（可以没有）',
    } satisfies Forms<typeof reportFacts>,
  },
  section: {
    schema: sectionFacts,
    fields: {
      title: 'title: 主要做法及成效',
      order: 'order: 1（整数，前言写 0，以下依次为 1、2、3，附件为 101、102）',
      number: 'number: 一（照原稿写一、第一章或附件1，没有就不写这一项）',
    } satisfies Forms<typeof sectionFacts>,
  },
  note: {
    schema: noteFacts,
    fields: { title: 'title: 数据一览' } satisfies Forms<typeof noteFacts>,
  },
} as const;

/**
 * Checks facts written in YAML against what the pages need, and tells everything that is wrong.
 * @param firstLine where the text begins in its file, from 1
 * @returns the facts with the line each is written at, or undefined where there is a fault
 */
export function checkFacts<Kind extends keyof typeof kinds>(
  kind: Kind,
  { file, text, firstLine }: { file: string; text: string; firstLine: number },
  tell: (fault: Fault) => void,
): (YamlFacts & { facts: z.output<(typeof kinds)[Kind]['schema']> }) | undefined {
  const { schema, fields } = kinds[kind];
  const yaml = readYaml(file, text, firstLine);
  if ('found' in yaml) {
    tell(yaml);
    return undefined;
  }
  const { success, data, error } = schema.safeParse(yaml.value ?? {});
  if (success) return { ...yaml, facts: data as z.output<(typeof kinds)[Kind]['schema']> };
  for (const issue of error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    for (const name of names) {
      tell({ file, line: yaml.lineOf(name), ...explain(name, yaml.value, fields) });
    }
  }
  return undefined;
}

/** Says what is wrong with the value of a field, and how it is written. */
function explain(
  name: string,
  value: unknown,
  forms: Readonly<Record<string, string>>,
): Pick<Fault, 'found' | 'cure'> {
  const form = forms[name];
  if (form === undefined) {
    const cure = `能写的只有 ${Object.keys(forms).join('、')}，核对拼写。`;
    return { found: `“${name}”不是这里的一项。`, cure };
  }
  const written: unknown = (value as Record<string, unknown> | null)?.[name];
  const found = written === undefined ? `没有写 ${name}。` : `${name} 不能是 ${JSON.stringify(written)}。`;
  return { found, cure: `写作 ${form}。` };
}

/**
 * The head of a content file, between its lines `---`: its facts, the line they begin at, and the body
 * with blanks in place of the head, so that lines keep their numbers.
 */
export function headOf(text: string): { text: string; firstLine: number; body: string } | undefined {
  const head = /^(?<space>\s*)---[ \t]*\r?\n(?<facts>(?:.*\r?\n)*?)---[ \t]*\r?$/mu.exec(text);
  if (head?.index !== 0) return undefined;
  const { space = '', facts = '' } = head.groups ?? {};
  const body = head[0].replaceAll(/[^\r\n]/gu, ' ') + text.slice(head[0].length);
  return { text: facts, firstLine: space.split('\n').length + 1, body };
}
