import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectRoot } from './project-root.ts';

const root = fileURLToPath(projectRoot);
const astro = join(root, 'node_modules/astro/bin/astro.mjs');
const parts = [
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'content',
  'public',
  'seeds',
  'src',
];

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

/** Copies the project; dispose of the copy to remove it. */
export async function copyProject(): Promise<ProjectCopy> {
  const dir = await mkdtemp(join(tmpdir(), 'report-'));
  for (const part of parts) await cp(join(root, part), join(dir, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(dir, 'node_modules'));
  return {
    dir,
    async edit(file, from, to) {
      const text = await readFile(join(dir, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no "${from}" to replace`);
      await writeFile(join(dir, file), text.replace(from, to));
    },
    build: (environment = {}) => build(dir, environment),
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true }),
  };
}

async function build(dir: string, environment: Record<string, string>): Promise<BuildResult> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...environment };
  try {
    const run = await promisify(execFile)(process.execPath, [astro, 'build'], { cwd: dir, env });
    return { ok: true, output: run.stdout + run.stderr };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { ok: false, output: stdout + stderr };
  }
}
