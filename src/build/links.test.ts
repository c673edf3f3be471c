import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPage } from '../built-site/built-site.ts';
import { SiteLinks } from './links.ts';

const files = new Set(['/index.html', '/2023/index.html', '/map.svg']);

function broken(html: string, base: string): string[] {
  const links = new SiteLinks();
  links.add(toPage('index.html', html));
  links.add(toPage('2023/index.html', '<p id="1-1">'));
  const site = { folder: '', url: `https://example.cn${base}`, files };
  return links.findBroken(site).map(({ href }) => href);
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

test('a page that was changed is judged as it is now', () => {
  const links = new SiteLinks();
  links.add(toPage('index.html', '<a href="/none/">a</a>'));
  links.add(toPage('index.html', '<a href="/2023/">a</a>'));
  assert.deepEqual(links.findBroken({ folder: '', url: 'https://example.cn/', files }), []);
});
