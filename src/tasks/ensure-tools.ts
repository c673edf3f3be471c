// Gets what the tests need and npm does not bring: a browser (one already there, else Playwright's own
// download, else, as root on Debian, the `chromium` package) and, as root on Debian, nginx. Without
// nginx its tests are skipped, except in CI. Run by `npm test` before anything else.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { findBrowser } from '../print/pdf/find-browser.ts';
import { hasNginx } from '../tests/support/nginx.ts';

type Command = readonly string[];

/** Commands that install Debian packages; none where that is not allowed. */
function debian(...packages: readonly string[]): Command[] {
  if (process.getuid?.() !== 0) return [];
  return [
    ['apt-get', 'update'],
    ['apt-get', 'install', '--yes', '--no-install-recommends', ...packages],
  ];
}

/** Runs the commands in turn until the thing called `name` is there. */
function ensure(name: string, isThere: () => boolean, commands: readonly Command[]): void {
  for (const [command = '', ...args] of commands) {
    if (isThere()) return;
    console.log(`No ${name} yet: ${[command, ...args].join(' ')}`);
    spawnSync(command, args, { stdio: 'inherit' });
  }
}

ensure('Chromium', () => findBrowser() !== undefined, [
  ['npx', 'playwright', 'install', 'chromium'],
  ...debian('chromium'),
]);
ensure('nginx', hasNginx, debian('nginx-light', 'libnginx-mod-http-brotli-static'));

const browser = findBrowser();
if (browser === undefined) {
  console.error('The tests need Chrome or Chromium: install one, or name it in CHROME_PATH.');
  process.exit(1);
}
console.log(`Browser for the tests: ${browser}`);
