import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/print/pdf/find-browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  forbidOnly: true,
  // What is shown is asserted, not how fast: a busy machine takes its time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
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
