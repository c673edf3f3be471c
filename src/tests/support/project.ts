import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fixtureReports, projectRoot } from './project-root.ts';

const root = fileURLToPath(projectRoot);
const astro = join(root, 'node_modules/astro/bin/astro.mjs');
const parts = ['LICENSE', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src'];
const reportParts = ['content', 'seeds'];

/** What a build printed, and whether it succeeded. */
export interface BuildResult {
  readonly ok: boolean;
  readonly output: string;
}

/** A copy of this project in a temporary folder, to be changed and built by a test. */
export interface ProjectCopy extends AsyncDisposable {
  readonly dir: string;
  /** Replaces `from`, which must be there, by `to` in a file of the copy. */
  edit(file: string, from: string, to: string): Promise<void>;
  build(environment?: Record<string, string>): Promise<BuildResult>;
}

/** Environment of a build that makes no PDF, where a test needs none: most of a build's time. */
export const withoutPdf = { CHROME_PATH: join(root, 'no-browser') } as const;

/**
 * Copies the project, with other reports, to a folder that need not be there. Modules are found in
 * a `node_modules` above it, so that two copies share no cache of Astro's.
 * @param reports the folder that holds their `content` and `seeds`
 */
export async function writeProject(dir: string, reports: URL): Promise<void> {
  await mkdir(dir, { recursive: true });
  const copy = (from: string, names: readonly string[]) =>
    names.map((name) => cp(join(from, name), join(dir, name), { recursive: true }));
  await Promise.all([...copy(root, parts), ...copy(fileURLToPath(reports), reportParts)]);
}

/**
 * Copies the project with the fixture's reports; dispose of the copy to remove it.
 * @param reports where other reports are to be published, the folder of their `content` and `seeds`
 */
export async function copyProject(reports = fixtureReports): Promise<ProjectCopy> {
  const above = await mkdtemp(join(tmpdir(), 'report-'));
  const dir = join(above, 'project');
  await symlink(join(root, 'node_modules'), join(above, 'node_modules'));
  await writeProject(dir, reports);
  return {
    dir,
    async edit(file, from, to) {
      const text = await readFile(join(dir, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no "${from}" to replace`);
      await writeFile(join(dir, file), text.replace(from, to));
    },
    build: (environment = {}) => build(dir, environment),
    [Symbol.asyncDispose]: () => rm(above, { recursive: true }),
  };
}

/**
 * Builds the project in `dir`.
 * @param args for `astro build`: `--outDir`, `hosted`
 */
export async function build(
  dir: string,
  environment: Record<string, string>,
  ...args: string[]
): Promise<BuildResult> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...environment };
  const options = { cwd: dir, env };
  try {
    const run = await promisify(execFile)(process.execPath, [astro, 'build', ...args], options);
    return { ok: true, output: run.stdout + run.stderr };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { ok: false, output: stdout + stderr };
  }
}
