import { existsSync, mkdtempSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../report/fault.ts';

/** Checks what the build needs of the folder it runs in: a path it can name, and leave to write. */
export function checkMachine({ root, cacheDir }: { root: URL; cacheDir: URL }): Fault[] {
  const faults: Fault[] = [];
  const file = fileURLToPath(root);
  const sign = /[#?]/u.exec(file)?.[0];
  if (sign !== undefined) {
    const found = `项目所在的路径里有“${sign}”，生成程序读不了。`;
    faults.push({ file, found, cure: '把项目移到没有这个符号的文件夹。' });
  }
  for (const folder of [root, nearest(cacheDir)]) {
    if (isWritable(folder)) continue;
    const found = '这个文件夹不能写，它可能属于别的用户。';
    const cure = '用同一个用户运行 npm ci 和 npm run build，或改变文件夹的所有者。';
    faults.push({ file: fileURLToPath(folder), found, cure });
  }
  return faults;
}

/** The folder itself, or the closest one above that is there. */
function nearest(folder: URL): URL {
  return existsSync(folder) ? folder : nearest(new URL('../', folder));
}

/** Asked by writing: what permissions say is not the whole truth of read-only and shared disks. */
function isWritable(folder: URL): boolean {
  try {
    rmdirSync(mkdtempSync(join(fileURLToPath(folder), '.writable-')));
    return true;
  } catch {
    return false;
  }
}
