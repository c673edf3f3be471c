import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { ContentError } from '../../report/fault.ts';

const SECOND = 1000;
const START_LIMIT = 60 * SECOND;

/**
 * Starts the browser at `path`; to be disposed of, which kills it where it does not close by itself.
 * @param limit the time it has, in milliseconds
 * @throws Error of one line that names it where it does not start; Playwright kills what it started
 */
export async function startBrowser(path: string, limit = START_LIMIT): Promise<Browser> {
  // No look-ups of the browser's own while a build waits for it.
  const args = ['--disable-background-networking', '--disable-component-update'];
  try {
    return await chromium.launch({ executablePath: path, args, timeout: limit });
  } catch (cause) {
    throw new Error(`浏览器 ${path} 没有启动：请用 CHROME_PATH 指定另一个 Chrome 或 Chromium。`, {
      cause,
    });
  }
}

/**
 * Waits for what a browser does, but not for ever.
 * @param limit in milliseconds
 * @param what says what it is to do: 打印 2023/full/
 * @throws ContentError that names the browser's work and the time it was given
 */
export async function inTime<Result>(
  work: Promise<Result>,
  limit: number,
  what: string,
): Promise<Result> {
  const done = new AbortController();
  const late = wait(limit, undefined, { signal: done.signal }).then(() => {
    const seconds = String(limit / SECOND);
    const cure = '关闭多余的程序后重试，或用 CHROME_PATH 指定另一个 Chrome 或 Chromium。';
    throw new ContentError([{ file: '浏览器', found: `没有在${seconds}秒内${what}。`, cure }]);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}
