import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../../report/fault.ts';
import { strangeCharacters } from './characters.ts';
import { readText, urlOf } from './read-text.ts';

/** Reads a project's content and keeps what is wrong with it. Paths are below the project's folder. */
export class Inquiry {
  /** What stops a build. */
  readonly faults: Fault[] = [];
  /** What only should be looked at. */
  readonly warnings: Fault[] = [];
  readonly #root: URL;

  /** @param root the project's folder */
  constructor(root: URL) {
    this.#root = root;
  }

  readonly tell = (fault: Fault): void => {
    this.faults.push(fault);
  };

  /** Path of a file on this machine. */
  pathOf(file: string): string {
    return fileURLToPath(urlOf(this.#root, file));
  }

  /** Returns the text of a file; undefined where it is none, which is a fault. */
  async read(file: string): Promise<string | undefined> {
    const text = await readText(this.#root, file);
    if (typeof text === 'string') this.warnings.push(...strangeCharacters(file, text));
    else this.tell(text);
    return typeof text === 'string' ? text : undefined;
  }

  /**
   * Lists what is in a folder, by name: `['part-1.mdx', 'notes/']`. What begins with a dot is some
   * program's own, and nobody's content.
   */
  async list(folder: string): Promise<string[]> {
    const names = await readdir(urlOf(this.#root, folder)).catch(() => []);
    const listed = names
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map(async (name) => {
        // What a link leads to counts: the pages are made of it, too.
        const entry = await stat(urlOf(this.#root, `${folder}/${name}`)).catch(() => undefined);
        return entry?.isDirectory() === true ? `${name}/` : name;
      });
    return Promise.all(listed);
  }
}
