import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { projectRoot } from '../../tests/support/project-root.ts';
import { contentSecurityPolicy, securityHeaders } from '../policy.ts';
import { recipes } from './recipes.ts';

for (const [file, recipe] of Object.entries(recipes)) {
  test(`${file} is what the policy says (npm run hosting)`, async () => {
    assert.equal(await readFile(new URL(file, projectRoot), 'utf8'), recipe());
  });

  test(`${file} sends every header`, () => {
    for (const [name, value] of Object.entries(securityHeaders)) {
      assert.ok(recipe().includes(name) && recipe().includes(value), name);
    }
  });
}

test('the header forbids framing beside all that the page forbids itself', () => {
  const header = securityHeaders['Content-Security-Policy'];
  assert.equal(header, `${contentSecurityPolicy}; frame-ancestors 'none'`);
});
