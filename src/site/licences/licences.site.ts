import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { fixtureFolder } from '../../tests/support/project-root.ts';

const read = (path: string): Promise<string> => readFile(new URL(path, fixtureFolder), 'utf8');
const tree = fromHtml(await read('licences/index.html'));
const text = toString(tree).replaceAll(/\s+/gu, ' ');
const links = selectAll('a', tree).map(({ properties }) => String(properties.href));

test('开源许可 has the notice of everything that is shipped, in its authors’ words', () => {
  for (const notice of [
    'Copyright (c) Pagefind',
    'Copyright (c) 2022-present zh-lx',
    'Copyright (c) 2020-2021 The nk2028 Project',
    'Apache License Version 2.0, January 2004',
  ]) {
    assert.ok(text.includes(notice), notice);
  }
  const permission = /The above copyright notice and this permission notice shall be included/gu;
  assert.ok(Number(text.match(permission)?.length) >= 5);
});

test('the fonts’ licences, their sources and what was done to them are at hand', async () => {
  assert.ok(
    links.some((href) => href.startsWith('https://snapshot.debian.org/package/texlive-lang/')),
  );
  for (const licence of ['fonts/LICENSE-fandol.txt', 'fonts/LICENSE-noto.txt'])
    assert.ok(links.includes(`/${licence}`), licence);
  const program = links.find((href) => href.endsWith('.py')) ?? '';
  assert.match(await read(program.slice(1)), /^FANDOL = /mu);
});

test('关于本站 leads there', async () => {
  const about = selectAll('main a', fromHtml(await read('about/index.html')));
  assert.ok(about.some(({ properties }) => properties.href === '/licences/'));
});
