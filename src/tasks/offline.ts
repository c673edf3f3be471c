// Writes `dist` anew as a folder that is read without a server: `npm run build && npm run offline`.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeOffline } from '../build/offline.ts';
import { listBuiltSite } from '../built-site/built-site.ts';
import { builtFolder, projectRoot } from '../tests/support/project-root.ts';

const folder = fileURLToPath(new URL('dist.offline/', projectRoot));
await rm(folder, { recursive: true, force: true });
await writeOffline(await listBuiltSite(fileURLToPath(builtFolder), process.env.BASE), folder);
console.log(`离线版在 ${folder}：打开其中的 index.html 即可阅读。`);
