import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';
import { chromium } from '@playwright/test';

/**
 * Path of a Chromium to run: a Chrome or Chromium installed on the machine (`CHROME_PATH` names one
 * outright), else the one Playwright downloaded; undefined where there is neither.
 */
export function findBrowser(): string | undefined {
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
