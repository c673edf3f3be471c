import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { findBrokenLinks } from './links.ts';

const files = new Set(['/index.html', '/2023/index.html', '/map.svg']);

function page(file: string, html: string) {
  return { file, path: file.replace('index.html', ''), html, tree: fromHtml(html) };
}

function broken(html: string, base: string): string[] {
  const pages = [page('index.html', html), page('2023/index.html', '<p id="1-1">')];
  return findBrokenLinks(pages, base, files).map(({ href }) => href);
}

test('a link to a page, an anchor, a file or another site is sound', () => {
  const html =
    '<a href="/r/2023/#1-1">a</a><a href="2023/">b</a><img src="/r/map.svg"><a href="https://example.cn/">c</a><a href="#here" id="here">d</a>';
  assert.deepEqual(broken(html, '/r/'), []);
});

test('a link to a missing page or anchor is broken', () => {
  const html = '<a href="/none/">a</a><a href="/2023/#1-9">b</a><a href="#nowhere">c</a>';
  assert.deepEqual(broken(html, '/'), ['/none/', '/2023/#1-9', '#nowhere']);
});

test('a link that leaves out the base path is broken', () => {
  assert.deepEqual(broken('<a href="/2023/">a</a>', '/report/'), ['/2023/']);
});
