import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { projectRoot } from './support/project-root.ts';

interface Locked {
  readonly engines?: { readonly node?: string };
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
}

const read = (file: string): Promise<string> => readFile(new URL(file, projectRoot), 'utf8');

async function locked(): Promise<Readonly<Record<string, Locked>>> {
  const { packages } = JSON.parse(await read('package-lock.json')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  return packages;
}

test('every package of the lock file has its digest, and none is bound to a place', async () => {
  const entries = Object.entries(await locked()).filter(([path]) => path !== '');
  assert.ok(entries.length > 100);
  const digest = /^sha512-[A-Za-z\d+/]{86}==$/u;
  const faulty = entries.filter(
    ([, { version = '', integrity = '', resolved }]) =>
      !digest.test(integrity) || resolved !== undefined || !/^\d+\.\d+\.\d+/u.test(version),
  );
  assert.deepEqual(faulty, []);
});

test('the Node named to install with is one that npm leaves nothing out for', async () => {
  const { engines } = JSON.parse(await read('package.json')) as { engines: { node: string } };
  assert.equal(engines.node, (await locked())['node_modules/vite']?.engines?.node);
});

test('every dependency is of one exact version', async () => {
  const { dependencies, devDependencies } = JSON.parse(await read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Readonly<Record<string, string>>
  >;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/u, name);
  }
});
