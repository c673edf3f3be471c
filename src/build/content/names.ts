import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Fault } from '../../report/fault.ts';

/** What stands in an address: no server, sheet or mail program changes it. */
const NAME = /^[a-z0-9][a-z0-9-]*$/u;

/** Folders of a built site that are no pages. */
const OTHERS = ['_astro', 'pagefind'];

/** Names that are taken in the addresses of a site. */
export interface TakenNames {
  /** Beside the reports. */
  readonly site: ReadonlySet<string>;
  /** Beside the sections of a report. */
  readonly report: ReadonlySet<string>;
}

/** Reads from the pages and the public files of the project which names are taken. */
export async function takenNames(source: URL, publicFolder: URL): Promise<TakenNames> {
  const pages = new URL('pages/', source);
  const site = await Promise.all([namesIn(pages), namesIn(publicFolder)]);
  const report = await namesIn(new URL('[report]/', pages));
  return { site: new Set([...site.flat(), ...OTHERS]), report: new Set(report) };
}

async function namesIn(folder: URL): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('[')).map((name) => name.replace(/\..*$/su, ''));
}

/**
 * Checks the name of a report's folder or of a section's file, which becomes part of an address.
 * @param path below the project's folder
 */
export function checkName(path: string, taken: ReadonlySet<string>): Fault[] {
  const name = basename(path, '.mdx');
  const what = path.endsWith('.mdx') ? '文件' : '文件夹';
  const cure = `${what}名会成为网址的一段，只用小写字母、数字和连字符，例如 ${what === '文件' ? 'part-1.mdx' : '2024'}。`;
  if (taken.has(name)) {
    return [{ file: path, found: `${what}名“${name}”是网站自己要用的。`, cure: '换一个名字。' }];
  }
  return NAME.test(name) ? [] : [{ file: path, found: `${what}名“${name}”不能用。`, cure }];
}
