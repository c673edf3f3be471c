import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, keyActions } from './browser.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const [mini] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');

/** Whether Debian's WebKit, its driver and a screen for them are on this machine. */
export const hasWebKit = existsSync(DRIVER) && existsSync(XVFB) && mini !== undefined;

const PORT = 4455;
const DISPLAY = ':77';

/** Sends a command of WebDriver; `path` is that below the session's. */
async function command<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${String(PORT)}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${path}: ${value.error ?? ''} ${value.message ?? ''}`);
  return value;
}

/** Starts WebKit (WebKitGTK's MiniBrowser) on a screen of its own. */
export async function startWebKit(): Promise<Browser> {
  const screen = spawn(XVFB, [DISPLAY, '-screen', '0', '1400x1000x24'], { stdio: 'ignore' });
  const driver = spawn(DRIVER, [`--port=${String(PORT)}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const options = { binary: mini, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const session = await open({ capabilities });
  const path = `/session/${session.sessionId}`;
  return {
    name: `WebKitGTK ${session.capabilities.browserVersion}`,
    open: (url) => command('POST', `${path}/url`, { url }),
    value: async (expression) => {
      const script = `const done = arguments[arguments.length - 1];
        (async () => ${expression})().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await command<{ value?: unknown; error?: string }>(
        'POST',
        `${path}/execute/async`,
        { script, args: [] },
      );
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as never;
    },
    press: (key) => command('POST', `${path}/actions`, { actions: keyActions(key) }),
    resize: (width) => command('POST', `${path}/window/rect`, { width, height: 900 }),
    async [Symbol.asyncDispose]() {
      await command('DELETE', path).catch(() => undefined);
      driver.kill();
      screen.kill();
    },
  };
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

/** Begins a session, as soon as the driver listens. */
async function open(body: object): Promise<Session> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await command<Session>('POST', '/session', body);
    } catch (error) {
      if (tries === 20) throw error;
      await delay(500);
    }
  }
}
