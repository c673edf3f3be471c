// Gets the browser the tests need: one already there, else Playwright's own download, else, as root
// on Debian, the `chromium` package. Run by `npm test` before anything else.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { findBrowser } from '../print/pdf/find-browser.ts';

const attempts: readonly (readonly string[])[] = [
  ['npx', 'playwright', 'install', 'chromium'],
  ...(process.getuid?.() === 0
    ? [
        ['apt-get', 'update'],
        ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
      ]
    : []),
];

for (const [command = '', ...args] of attempts) {
  if (findBrowser() !== undefined) break;
  console.log(`No Chromium yet: ${[command, ...args].join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit' });
}

const browser = findBrowser();
if (browser === undefined) {
  console.error('The tests need Chrome or Chromium: install one, or name it in CHROME_PATH.');
  process.exit(1);
}
console.log(`Browser for the tests: ${browser}`);
