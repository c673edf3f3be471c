import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { SUMS_FILE, folderSums, formatSums } from '../built-site/sums.ts';
import { ContentError, type Fault, faultLine, warningLine } from '../report/fault.ts';
import { checkContent } from './content/check-content.ts';
import { takenNames } from './content/names.ts';
import { checkMachine } from './machine.ts';
import { type Staging, openStaging } from './staging.ts';

/**
 * First and last step of a build: looks through the content, has the site written beside the one
 * that is published, and puts it in its place when all the other steps have passed. Stands last among
 * the integrations.
 */
export function publication(): AstroIntegration {
  let staging: Staging | undefined;
  return {
    name: 'publication',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const faults = await look(config, logger);
        // While an editor writes, a mistake is told and stops nothing.
        if (command === 'dev') for (const fault of faults) logger.error(faultLine(fault));
        else if (faults.length > 0) throw new ContentError(faults);
        if (command === 'dev') return;
        staging = await openStaging(config.outDir);
        updateConfig({ outDir: staging.folder });
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL(SUMS_FILE, dir), formatSums(await folderSums(fileURLToPath(dir))));
        await staging?.publish();
      },
    },
  };
}

/**
 * Tells in the log what should be looked at.
 * @returns what stops a build
 */
async function look(
  { root, srcDir, publicDir, cacheDir }: AstroConfig,
  logger: AstroIntegrationLogger,
): Promise<readonly Fault[]> {
  const machine = checkMachine({ root, cacheDir });
  if (machine.length > 0) return machine;
  const { faults, warnings } = await checkContent(root, await takenNames(srcDir, publicDir));
  for (const warning of warnings) logger.warn(warningLine(warning));
  return faults;
}
