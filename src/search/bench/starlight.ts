import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { SourcePage } from './source.ts';

const run = promisify(execFile);

/** Installed for the comparison only: the project does not carry its packages. */
const dependencies = {
  '@astrojs/markdown-remark': '7.3.1',
  '@astrojs/starlight': '0.42.4',
  astro: '7.3.5',
  pagefind: '1.6.0',
};

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
const locales = { root: { label: '简体中文', lang: 'zh-CN' } };
export default defineConfig({ integrations: [starlight({ title: '报告', locales })] });
`;

const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function toMarkdown({ title, items }: SourcePage): string {
  const escape = (text: string): string => text.replaceAll(/[\\*_.[\]<>#`]/gu, '\\$&');
  const paragraphs = items.flatMap(({ texts }) => texts.map(escape));
  return [`---\ntitle: ${JSON.stringify(title)}\n---`, ...paragraphs].join('\n\n');
}

/**
 * Builds a report with Starlight, its theme and its search as they come, in a temporary folder.
 * Asks npm's registry for it.
 * @returns the root of the project; it is deleted when disposed of
 */
export async function buildStarlight(
  pages: readonly SourcePage[],
): Promise<AsyncDisposable & { readonly root: string }> {
  const root = await mkdtemp(join(tmpdir(), 'starlight-'));
  const files: Record<string, string> = {
    'package.json': JSON.stringify({ private: true, type: 'module', dependencies }),
    'astro.config.mjs': CONFIG,
    'src/content.config.ts': COLLECTION,
  };
  for (const page of pages) {
    const name = page.url.split('/').at(-2) ?? '';
    files[`src/content/docs/${name}.md`] = toMarkdown(page);
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: root });
  await run(join(root, 'node_modules/.bin/astro'), ['build'], { cwd: root });
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) };
}
