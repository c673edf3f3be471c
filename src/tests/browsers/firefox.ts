import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, keyActions } from './browser.ts';

const BINARY = '/usr/bin/firefox-esr';

/** Whether Debian's Firefox is on this machine. */
export const hasFirefox = existsSync(BINARY);

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** A connection that speaks WebDriver BiDi: commands and, in any order, their results. */
class Connection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #count = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { id, result, error, message } = JSON.parse(String(data)) as Reply;
      const waiting = this.#waiting.get(id ?? 0);
      if (error === undefined) waiting?.resolve(result);
      else waiting?.reject(new Error(`${error}: ${message ?? ''}`));
      this.#waiting.delete(id ?? 0);
    });
  }

  async send<T>(method: string, params: object): Promise<T> {
    const id = (this.#count += 1);
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    this.#socket.send(JSON.stringify({ id, method, params }));
    return (await waiting.promise) as T;
  }
}

/** Starts Firefox without a window, with a profile of its own. */
export async function startFirefox(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const firefox = spawn(BINARY, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const connection = new Connection(await connect(firefox.stderr));
  const { capabilities } = await connection.send<{ capabilities: { browserVersion: string } }>(
    'session.new',
    { capabilities: {} },
  );
  const { context } = await connection.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
  });
  await connection.send('browsingContext.activate', { context });
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    open: async (url) => {
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    value: async (expression) => {
      const reply = await connection.send<{
        result?: { value?: string };
        exceptionDetails?: object;
      }>('script.evaluate', {
        // As JSON, because BiDi has a notation of its own for objects.
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
      });
      if (reply.result?.value === undefined) throw new Error(JSON.stringify(reply));
      return JSON.parse(reply.result.value) as never;
    },
    press: async (key) => {
      await connection.send('input.performActions', { context, actions: keyActions(key) });
    },
    resize: async (width) => {
      const viewport = { width, height: 800 };
      await connection.send('browsingContext.setViewport', { context, viewport });
    },
    print: async () => {
      // Margins in centimetres: Firefox takes a page's own only where the command has none.
      const margin = { top: 0, bottom: 0, left: 0, right: 0 };
      const { data } = await connection.send<{ data: string }>('browsingContext.print', {
        context,
        margin,
        page: { width: 21, height: 29.7 },
      });
      return Buffer.from(data, 'base64');
    },
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => firefox.once('exit', resolve));
      firefox.kill();
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Waits for Firefox to say where it listens. */
async function connect(output: NodeJS.ReadableStream): Promise<WebSocket> {
  for await (const line of createInterface({ input: output })) {
    const address = /BiDi listening on (?<url>ws:\S+)/u.exec(line)?.groups?.url;
    if (address === undefined) continue;
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    output.resume();
    return socket;
  }
  throw new Error('Firefox did not start');
}
