import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ContentError } from '../report/fault.ts';

/** A site in the making, beside the one it will replace. */
export interface Staging {
  /** Folder the new site is written to. */
  readonly folder: URL;
  /**
   * Puts the new site in the place of the old one, which goes.
   * @throws ContentError where the folder cannot be replaced; the old site is then in its place
   */
  publish(): Promise<void>;
}

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Opens a folder `dist.new` beside `dist`. What is published is only ever touched by a rename at the
 * end; a build that ends without it, for whatever reason, leaves nothing behind. One that is killed
 * outright cannot tidy up: the next one does.
 * @param target where the site will be published, with a slash at its end
 * @throws ContentError where another build is at work on the same folder
 */
export async function openStaging(target: URL): Promise<Staging> {
  const named = fileURLToPath(target).replace(/[\\/]$/u, '');
  // Where it is a link to where a server looks, the link stays, and what it leads to is replaced.
  const dist = existsSync(named) ? realpathSync(named) : named;
  const [fresh, old, lock] = [`${dist}.new`, `${dist}.old`, `${dist}.lock`];
  takeLock(lock, basename(dist));
  process.once('exit', () => {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(lock, { force: true });
  });
  for (const [signal, code] of Object.entries(signals))
    process.once(signal, () => process.exit(code));
  // A build killed between the two renames of `publish`.
  if (existsSync(old) && !existsSync(dist)) await rename(old, dist);
  await Promise.all([fresh, old].map((path) => rm(path, { recursive: true, force: true })));
  return {
    folder: pathToFileURL(`${fresh}/`),
    async publish() {
      const replaces = existsSync(dist);
      try {
        if (replaces) await rename(dist, old);
        await rename(fresh, dist);
      } catch (error) {
        if (replaces && !existsSync(dist)) await rename(old, dist);
        const found = `换不下旧的网站（${String(error)}），原来的网站没有动。`;
        const cure = '关闭占用这个文件夹的程序；文件夹不能是挂载点，要挂载就挂载它上面的一层。';
        throw new ContentError([{ file: basename(dist), found, cure }]);
      }
      await rm(old, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
  };
}

/** @throws ContentError where a process that still runs holds the lock */
function takeLock(lock: string, name: string): void {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!existsSync(lock)) throw error;
    const holder = Number(readFileSync(lock, 'utf8'));
    if (isRunning(holder)) {
      const found = `另一次生成正在进行（进程 ${String(holder)}），这一次不开始，网站没有动。`;
      const cure = `等它结束再生成；如果没有这样的进程，删去文件 ${basename(lock)}。`;
      throw new ContentError([{ file: name, found, cure }]);
    }
    writeFileSync(lock, String(process.pid));
  }
}

function isRunning(id: number): boolean {
  if (!(id > 0) || id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    // There, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
