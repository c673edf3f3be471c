import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/print/pdf/find-browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's own look-ups are no part of a test; root (in a container) has no sandbox.
      args: ['--disable-background-networking', '--disable-component-update'],
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
});
