// Says what is missing before anything else can fail for it. Plain JavaScript, because the Node it
// complains about cannot read TypeScript.
import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** @type {string | undefined} */
let advice;
if (!existsSync('node_modules/astro')) {
  advice = '依赖还没有安装。改法：先运行 npm ci。';
} else if (!readdirSync('node_modules/@rolldown').some((name) => name.startsWith('binding-'))) {
  // npm leaves out what is optional and made for a newer Node than the one it runs on.
  advice =
    '依赖没有装全：运行 npm ci 的 Node.js 太旧。改法：装上 20.19、22.12 或更新的 Node.js，再运行 npm ci。';
} else if (major < 22 || (major === 22 && minor < 18)) {
  advice = `Node.js ${process.version} 太旧，项目自带的 Node.js 24 没有装上。改法：运行 npm ci，不要加 --ignore-scripts。`;
}
if (advice !== undefined) {
  console.error(advice);
  process.exitCode = 1;
}
