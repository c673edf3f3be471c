import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { faultLine } from '../report/fault.ts';
import { checkMachine } from './machine.ts';

const here = new URL('../../', import.meta.url);

test('a project in a folder of its own user has no fault', () => {
  assert.deepEqual(checkMachine({ root: here, cacheDir: new URL('no/such/folder/', here) }), []);
});

test('a number sign in the path is told in one line with its cure', () => {
  const [fault] = checkMachine({ root: pathToFileURL('/tmp/a#b/'), cacheDir: here });
  assert.match(fault ? faultLine(fault) : '', /^\/tmp\/a#b\/：.*“#”.*改法：.+。$/u);
});

test('a folder that cannot be written to is told in one line with its cure', () => {
  // No user can write here, not even the one who can everywhere else.
  const [fault] = checkMachine({ root: here, cacheDir: pathToFileURL('/proc/self/fd/') });
  assert.match(
    fault ? faultLine(fault) : '',
    /^\/proc\/self\/fd\/：这个文件夹不能写.*改法：.+。$/u,
  );
});
