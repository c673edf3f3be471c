import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

/** What is kept lies beside Astro's own cache and goes with it, when packages are installed anew. */
const FOLDER = 'node_modules/.report';

/** Another version of a package may make other bytes of the same input. */
const packages = readFile('package-lock.json').catch(() => '');

/**
 * Returns what `make` makes, from the cache where it was made before of the same inputs. A cache
 * that cannot be written to, such as another user's, costs time and nothing else.
 * @param kind what is made: `preview`, `font`; the name of its folder in the cache
 * @param inputs all that the result depends on, the packages apart, which always count
 */
export async function keep(
  kind: string,
  inputs: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const hash = createHash('sha256');
  for (const input of [await packages, ...inputs]) {
    hash.update(`${String(input.length)}:`).update(input);
  }
  const folder = join(FOLDER, kind);
  const file = join(folder, hash.digest('hex'));
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return kept;
  const made = await make();
  // Written beside and renamed: a build that is killed leaves no half file behind.
  const unfinished = `${file}.${String(process.pid)}`;
  await mkdir(folder, { recursive: true })
    .then(() => writeFile(unfinished, made))
    .then(() => rename(unfinished, file))
    .catch(() => undefined);
  return made;
}
