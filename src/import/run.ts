// `npm run import -- <file>`: from the office's own file to the content of the site.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importFile } from './import.ts';
import { Refusal } from './refusal.ts';

const USAGE = `用法：npm run import -- <文件> [选项]
  文件可以是 .docx .doc .wps .rtf .odt .txt .md .html；写 - 从标准输入读取
  --id 2024-2          网址的第一段（不写就用年份）
  --year 2024          年份
  --kind 工作报告       文种
  --publisher 某市政府   发布单位
  --dry-run            只看结果，不写文件
  --force              替换已有的同名报告，编者注尽量保留`;

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Refusal(USAGE);
  const { id, report } = await importFile({
    ...values,
    bytes: readInput(file),
    name: file === '-' ? '报告' : basename(file, extname(file)),
    root: fileURLToPath(new URL('../../', import.meta.url)),
    force: values.force,
    dryRun: values['dry-run'],
    progress: (step) => {
      console.error(`${step}……`);
    },
  });
  console.log(report);
  console.log(
    values['dry-run']
      ? '\n这是试运行，什么也没有写。'
      : `\n已写入 content/${id}/ 和 seeds/。运行 npm start 查看。`,
  );
}

function readArguments() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    id: text,
    year: text,
    kind: text,
    publisher: text,
    'dry-run': flag,
    force: flag,
  };
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    throw new Refusal(USAGE);
  }
}

function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch {
    throw new Refusal(`找不到文件 ${file}，或没有读取它的权限。请检查路径。`);
  }
}

try {
  await run();
} catch (error) {
  const file = process.argv.slice(2).find((each) => !each.startsWith('--')) ?? '';
  const text = error instanceof Error ? error.message : String(error);
  const isOurs = error instanceof Refusal;
  console.error(
    isOurs
      ? `${file === '' ? '' : `${file}：`}${text}`
      : `${file}：程序出错，什么也没有写：${text}`,
  );
  process.exitCode = 1;
}
