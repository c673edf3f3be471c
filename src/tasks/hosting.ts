// Writes the recipes for servers anew after a change of the policy: `npm run hosting`.
import { writeFile } from 'node:fs/promises';
import { recipes } from '../site/hosting/recipes.ts';
import { projectRoot } from '../tests/support/project-root.ts';

for (const [file, recipe] of Object.entries(recipes)) {
  await writeFile(new URL(file, projectRoot), recipe());
}
