// `npm run verify -- <address or folder> [SHA256SUMS]`: is what is published what was built?
import { readFile, stat } from 'node:fs/promises';
import { SUMS_FILE, parseSums } from '../built-site/sums.ts';
import { compareAddress, compareFolder } from '../built-site/verify.ts';

const USAGE = `用法：npm run verify -- <网址或文件夹> [SHA256SUMS 文件]
  把网站与生成时的摘要逐个文件比对；摘要不写就用 dist/${SUMS_FILE}，应当是自己保存的那一份`;

/** Lines shown; a site that is not there at all departs in every file. */
const SHOWN = 20;

/** Compares, and says what was found. */
async function verify(place: string, digest: string): Promise<{ ok: boolean; text: string }> {
  const sums = parseSums(await readFile(digest, 'utf8').catch(() => ''));
  if (sums.size === 0) {
    const cure = '先运行 npm run build，或者写出保存的摘要文件。';
    return { ok: false, text: `${digest}：没有这个文件，或不是摘要。改法：${cure}` };
  }
  const isAddress = /^https?:\/\//u.test(place);
  if (!isAddress && !(await stat(place).catch(() => undefined))?.isDirectory()) {
    return { ok: false, text: `${place}：没有这个文件夹。改法：网址连同 https:// 一起写。` };
  }
  const departures = await (isAddress ? compareAddress : compareFolder)(sums, place);
  const counted = `${place}：${String(sums.size)} 个文件`;
  if (departures.length === 0) return { ok: true, text: `${counted}与 ${digest} 一致。` };
  const lines = departures.slice(0, SHOWN).map(({ file, found }) => `${file}：${found}`);
  if (departures.length > SHOWN) lines.push(`…… 另有 ${String(departures.length - SHOWN)} 处`);
  const cure = '改法：查明是谁改动的，再把 dist 重新传一遍。';
  const told = `${counted}与 ${digest} 比对，${String(departures.length)} 处不同。${cure}`;
  return { ok: false, text: [...lines, told].join('\n') };
}

const [place, digest = `dist/${SUMS_FILE}`, ...more] = process.argv.slice(2);
const { ok, text } =
  place === undefined || more.length > 0 ? { ok: false, text: USAGE } : await verify(place, digest);
if (ok) console.log(text);
else console.error(text);
process.exitCode = ok ? 0 : 1;
