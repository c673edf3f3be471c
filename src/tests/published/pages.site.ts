import assert from 'node:assert/strict';
import { glob } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { HtmlValidate, formatterFactory } from 'html-validate';
import { SiteLinks } from '../../build/links.ts';
import { readBuiltSite } from '../../built-site/built-site.ts';
import { contentSecurityPolicy } from '../../site/policy.ts';
import { projectRoot } from '../support/project-root.ts';
import { builtFolder, reports } from './published.ts';

const site = await readBuiltSite(fileURLToPath(builtFolder));
const { pages } = site;
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Astro writes `<!DOCTYPE html>` and leaves void elements and optional quotes as HTML allows.
    'doctype-style': 'off',
    // Titles are the report's own and as long as they are.
    'long-title': 'off',
    // All files come from the site's own origin, with a digest in their names.
    'require-sri': 'off',
  },
});

test('every section has its page, every report its cover and its 全文', async () => {
  const built = pages.map(({ path }) => path);
  const content = new URL('content/', projectRoot);
  const files = await Array.fromAsync(glob('*/*.mdx', { cwd: content }));
  assert.ok(files.length > 0);
  for (const file of files) assert.ok(built.includes(file.replace(/\.mdx$/u, '/')), file);
  const expected = reports.flatMap(({ slug }) => [`${slug}/`, `${slug}/full/`]);
  for (const path of ['', '404.html', ...expected]) assert.ok(built.includes(path), path);
});

test('the home page of one report is its cover, that of several is the site’s own', () => {
  const titleOf = (wanted: string): string | undefined => {
    const tree = pages.find(({ path }) => path === wanted)?.tree;
    return tree && selectAll('h1', tree).map(toString).join('');
  };
  const covers = reports.map(({ slug }) => titleOf(`${slug}/`));
  assert.equal(covers.includes(titleOf('')), reports.length === 1);
});

test('no link leads nowhere', () => {
  const links = new SiteLinks();
  for (const page of pages) links.add(page);
  assert.deepEqual(links.findBroken(site), []);
});

for (const { path, html, tree } of pages) {
  await test(`/${path} is valid HTML`, async () => {
    const report = await validator.validateString(html, path);
    assert.ok(report.valid, formatterFactory('text')(report.results));
  });

  await test(`/${path} is in Simplified Chinese, with one h1 and unique ids`, () => {
    assert.equal(selectAll('html', tree)[0]?.properties.lang, 'zh-CN');
    assert.equal(selectAll('h1', tree).length, 1);
    const ids = selectAll('[id]', tree).map(({ properties }) => properties.id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  await test(`/${path} has a strict Content-Security-Policy and nothing inline`, () => {
    const [policy] = selectAll('meta[http-equiv=content-security-policy]', tree);
    assert.equal(policy?.properties.content, contentSecurityPolicy);
    assert.deepEqual(selectAll('style, [style]', tree), []);
    // Structured data is not code, and the policy does not concern it.
    const scripts = selectAll('script:not([type="application/ld+json"])', tree);
    const inline = scripts.filter((script) => toString(script) !== '');
    assert.deepEqual(inline, []);
  });
}
