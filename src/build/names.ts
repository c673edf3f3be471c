import { createHash } from 'node:crypto';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuiltSite, pageFiles } from '../built-site/built-site.ts';
import { INDEX_FOLDER, INDEX_NAME } from '../search/format/index-folder.ts';

/** Names to be replaced in a file, by what they are replaced with. */
type Names = Map<string, string>;

/** Where Astro puts what is named after its content. */
const HASHED = '_astro';

/**
 * Names what was made after Astro's own build after its content, as Astro names the rest: fonts, the
 * styles that name them, and the folder of the search index; and tells the pages, whose text, which
 * is proved, stays as it is. So a page asks for
 * what was made for it and nothing else, however long it stays open and whatever was kept of another
 * release. Same files, same names.
 */
export async function nameByContent(site: BuiltSite): Promise<void> {
  const styles = await nameStyles(site, await nameFonts(site));
  const names = new Map([...styles, ...(await nameIndex(site))]);
  for (const file of [...pageFiles(site).values()].flat()) {
    const html = await readFile(join(site.folder, file), 'utf8');
    const named = html.replaceAll(/<[^>]*>/gu, (tag) => replaceAll(tag, names));
    if (named !== html) await writeFile(join(site.folder, file), named);
  }
}

/** Moves the fonts to the hashed files; what is left beside them are their licences. */
async function nameFonts({ folder, files }: BuiltSite): Promise<Names> {
  const names: Names = new Map();
  for (const file of files) {
    if (!/^\/fonts\/.*\.woff2$/u.test(file)) continue;
    const hash = digest(await readFile(join(folder, file)));
    const name = `/${HASHED}/${basename(file, '.woff2')}.${hash}.woff2`;
    await rename(join(folder, file), join(folder, name));
    names.set(file, name);
  }
  return names;
}

async function nameStyles({ folder, files }: BuiltSite, fonts: Names): Promise<Names> {
  const names: Names = new Map();
  for (const file of files) {
    if (!file.endsWith('.css')) continue;
    const css = await readFile(join(folder, file), 'utf8');
    const named = replaceAll(css, fonts);
    if (named === css) continue;
    const name = file.replace(/\.[^.]+\.css$/u, `.${digest(named)}.css`);
    await writeFile(join(folder, name), named);
    await rm(join(folder, file));
    names.set(file, name);
  }
  return names;
}

async function nameIndex({ folder }: BuiltSite): Promise<Names> {
  const written = join(folder, INDEX_FOLDER, INDEX_NAME);
  const entries = await readdir(written, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const parts: (string | Buffer)[] = [];
  for (const file of files.sort()) parts.push(file.slice(written.length), await readFile(file));
  const name = digest(...parts);
  await rename(written, join(folder, INDEX_FOLDER, name));
  return new Map([[INDEX_NAME, name]]);
}

function digest(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 10);
}

function replaceAll(text: string, names: Names): string {
  return [...names].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}
