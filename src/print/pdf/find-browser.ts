import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';
import { chromium } from '@playwright/test';

/**
 * Path of a Chromium to run: the one `CHROME_PATH` names and no other, else one installed on the
 * machine, else the one Playwright downloaded; undefined where there is none.
 */
export function findBrowser(): string | undefined {
  const { CHROME_PATH: named } = process.env;
  if (named) return existsSync(named) ? named : undefined;
  return installedBrowser() ?? [chromium.executablePath()].find((path) => existsSync(path));
}

function installedBrowser(): string | undefined {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    // chrome-launcher throws where it finds none or does not know the platform.
    return undefined;
  }
}
