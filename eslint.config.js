import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { scripts } from './src/tasks/lint/scripts.ts';

/**
 * The folders of `src`, the ground floor first. A folder may import from floors below its own, and
 * from nothing beside or above it; so no circle can arise. What each is for: docs/architecture.md.
 */
const floors = [
  ['report'],
  ['markdown', 'dom', 'built-site', 'cache', 'styles'],
  ['print'],
  ['reading'],
  ['search'],
  ['site', 'build'],
  ['pages', 'import'],
];

/** Within a wing the same holds for its own folders. */
const wings = {
  search: [['text'], ['format'], ['build', 'engine'], ['arrival'], ['box']],
  reading: [
    [
      'cite',
      'contents',
      'corrections',
      'digests',
      'figures',
      'notes',
      'pager',
      'settings',
      'sharing',
      'years',
    ],
    ['downloads'],
    ['cover'],
  ],
};

/** Zones of `import-x/no-restricted-paths` that forbid imports from beside and above. */
function zones(folder, levels) {
  return levels.flatMap((level, height) =>
    level.map((name) => ({
      target: `${folder}/${name}`,
      from: levels
        .slice(height)
        .flat()
        .filter((other) => other !== name)
        .map((other) => `${folder}/${other}`),
      message: 'Folders depend downwards only: see the floors in eslint.config.js.',
    })),
  );
}

const downwardsOnly = [
  ...zones('src', floors),
  ...Object.entries(wings).flatMap(([wing, levels]) => zones(`src/${wing}`, levels)),
].filter(({ from }) => from.length > 0);

/** What no browser ever runs; everything else is held to the browserslist. */
const inNodeAlone = [
  ...['tests', 'tasks', 'import', 'build', 'built-site', 'cache', 'markdown', 'pages'],
  ...['report', 'print/closing', 'print/gate', 'print/measure', 'print/pdf', 'search/build'],
  ...['reading/*.ts', 'reading/downloads', 'reading/sharing', 'reading/years'],
].map((path) => (path.endsWith('.ts') ? `src/${path}` : `src/${path}/**`));

/** What our oldest browsers lack and scripts ask for before they use it, or do without. */
const asked = [
  'HTMLElement.showPopover',
  'CSS.highlights',
  'Highlight',
  'DecompressionStream',
  'InputEvent.isComposing',
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist.*/',
    '.astro/',
    '.fixture-site/',
    '*.config.js',
    'astro.config.mjs',
  ]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // node:test waits for its tests itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'test'] },
          ],
        },
      ],
    },
  },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  // Astro's own compiler types templates (`astro check`); ESLint's types stop at their border.
  { files: ['**/*.astro', '**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['src/**/*.{ts,astro}'],
    // Tests and tasks look at everything.
    ignores: ['src/**/*.{test,site,e2e}.ts', 'src/tests/**', 'src/tasks/**'],
    plugins: { 'import-x': importX },
    rules: { 'import-x/no-restricted-paths': ['error', { zones: downwardsOnly }] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.{test,site,e2e}.ts', '**/*.astro/*.ts', ...inNodeAlone],
    plugins: { house: { rules: { 'in-our-browsers': scripts } } },
    rules: { 'house/in-our-browsers': ['error', { use: 'defaults', asked }] },
  },
  {
    files: ['src/search/**/*.ts'],
    ignores: ['src/**/*.{test,site,e2e}.ts', ...inNodeAlone],
    rules: { 'house/in-our-browsers': ['error', { use: 'search', asked }] },
  },
);
