import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './project-root.ts';

/** Tells whether this machine has nginx, with the module for files compressed with brotli. */
export function hasNginx(): boolean {
  return (
    existsSync('/usr/sbin/nginx') &&
    existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so')
  );
}

/** Replaces what must be there. */
function replace(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`“${from}” is not in the recipe`);
  return text.replaceAll(from, to);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

/**
 * Serves a built site with the recipes of `deploy`, those of the container, changed in nothing but
 * port, folders and the path that the office would change.
 * @param site folder of the built site
 * @param path it is published below
 */
export async function serveWithNginx(
  site: string,
  path = '/',
): Promise<AsyncDisposable & { readonly url: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const recipe = (file: string): Promise<string> =>
    readFile(fileURLToPath(new URL(`deploy/${file}`, projectRoot)), 'utf8');
  let server = replace(await recipe('nginx.conf'), 'listen 8080', `listen ${String(port)}`);
  server = replace(server, '/srv/report', site.replace(/\/$/u, ''));
  server = replace(server, 'location / {', `location ${path} {`);
  await writeFile(
    join(folder, 'report.conf'),
    replace(server, 'mime.types', '/etc/nginx/mime.types'),
  );
  let main = replace(await recipe('container.conf'), '/tmp', folder);
  main = replace(main, '/etc/nginx/report.conf', join(folder, 'report.conf'));
  main = replace(main, '/dev/stdout', 'off');
  await writeFile(join(folder, 'nginx.conf'), main);
  const nginx = spawn(
    '/usr/sbin/nginx',
    ['-c', join(folder, 'nginx.conf'), '-g', `daemon off; ${asRoot()}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const url = `http://localhost:${String(port)}${path}`;
  for (let tries = 0; !(await answers(url)); tries += 1) {
    if (tries === 50 || nginx.exitCode !== null) throw new Error('nginx did not start');
    await delay(100);
  }
  return {
    url,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => nginx.once('exit', resolve));
      nginx.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** Started by root, nginx would hand over to a user who may not read the folder of a test. */
function asRoot(): string {
  return process.getuid?.() === 0 ? 'user root;' : '';
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
