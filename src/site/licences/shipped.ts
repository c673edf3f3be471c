import { readFile, readdir } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** A package of which something is in the site that readers get. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As its authors name it: `MIT`. */
  readonly licence: string;
  /** Address of its source. */
  readonly source: string;
  /** What its authors ask to be passed on, paragraph by paragraph. */
  readonly notice: readonly string[];
}

/** Names of the files that hold it. */
const NOTICE = /^(?:licen[cs]e|notice|third_party_licenses)(?:\.(?:md|txt))?$/iu;

/**
 * Reads from an installed package what has to be passed on with it.
 * @throws Error where it has no notice
 */
export async function readShipped(name: string): Promise<Shipped> {
  const file = findPackageJSON(name, import.meta.url);
  if (file === undefined) throw new Error(`${name} is not installed`);
  const { version, license, repository } = JSON.parse(await readFile(file, 'utf8')) as {
    version: string;
    license: string;
    repository: { url: string };
  };
  const notice = await readNotices(dirname(file));
  if (notice.length === 0) throw new Error(`${name} has no notice`);
  const source = repository.url.replace(/^git\+|\.git$/gu, '');
  return { name, version, licence: license, source, notice };
}

async function readNotices(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const notices = entries
    .filter(({ name }) => NOTICE.test(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? readNotices(path) : readParagraphs(path);
    });
  return (await Promise.all(notices)).flat();
}

async function readParagraphs(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
}
