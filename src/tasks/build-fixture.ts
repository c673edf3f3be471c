/**
 * Builds the fixture site once for all tests that look at it, at the root of a server and for an
 * address of its own: `npm run build:fixture`.
 */
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  fixtureFolder,
  fixtureReports,
  fixtureRoot,
  hostedAddress,
  hostedFolder,
} from '../tests/support/project-root.ts';
import { build, writeProject } from '../tests/support/project.ts';

const root = fileURLToPath(fixtureRoot);
await rm(root, { recursive: true, force: true });
await writeProject(root, fixtureReports);
for (const [folder, environment] of [
  [fixtureFolder, {}],
  [hostedFolder, hostedAddress],
] as const) {
  const { ok, output } = await build(root, environment, '--outDir', basename(folder.pathname));
  if (ok) continue;
  console.error(output);
  process.exitCode = 1;
  break;
}
