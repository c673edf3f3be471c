import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from './refusal.ts';

/** Where LibreOffice is installed when it is not in the search path. */
const PLACES = [
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** Longest time a conversion may take, in ms. */
const PATIENCE = 180_000;

/**
 * Path of LibreOffice: the one `SOFFICE_PATH` names and no other, else one in the search path or in
 * its usual place; undefined where there is none.
 */
export function findOffice(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const { SOFFICE_PATH: named, PATH = '' } = environment;
  if (named) return existsSync(named) ? named : undefined;
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  const inPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...PLACES].find((path) => existsSync(path));
}

/**
 * Converts a file of another program to .docx with LibreOffice, in a profile of its own, so that an
 * open LibreOffice is not disturbed.
 * @param office the path of LibreOffice
 * @param extension the kind of file it is: `doc`, `rtf`, `odt`
 * @throws Refusal where LibreOffice is not installed or cannot read the file
 */
export function convertToDocx(
  bytes: Uint8Array,
  extension: string,
  office: string | undefined,
): Uint8Array {
  if (office === undefined) {
    throw new Refusal(
      `读 .${extension} 文件要用 LibreOffice，这台电脑上没有。请用 Word 或 WPS 打开，另存为 .docx 再试。`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    const input = join(folder, `report.${extension}`);
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const task = ['--headless', '--convert-to', 'docx', '--outdir', join(folder, 'out'), input];
    spawnSync(office, [profile, ...task], { timeout: PATIENCE, stdio: 'ignore' });
    const output = join(folder, 'out', 'report.docx');
    if (existsSync(output)) return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  throw new Refusal(
    `LibreOffice 读不出这个 .${extension} 文件，它可能已损坏。请用 Word 或 WPS 打开，另存为 .docx 再试。`,
  );
}
