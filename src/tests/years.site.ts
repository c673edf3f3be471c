import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { readBuiltSite } from '../built-site/built-site.ts';
import { fixtureFolder } from './support/project-root.ts';

const { pages } = await readBuiltSite(fileURLToPath(fixtureFolder));

function cover(path: string) {
  const tree = pages.find((page) => page.path === path)?.tree;
  assert.ok(tree, path);
  const title = select('h1', tree);
  return {
    title: title && toString(title),
    others: selectAll('.cover-others a', tree).map(({ properties }) => properties.href),
  };
}

test('the home page shows the newest report, and each leads to the others', () => {
  const newest = {
    title: '2022年青禾县便民服务局工作报告',
    others: ['/2021/', '/2020/', '/2019/'],
  };
  assert.deepEqual(cover(''), newest);
  assert.deepEqual(cover('2022/'), newest);
  const older = { title: '白榆镇2021年河道管护情况通报', others: ['/2022/', '/2020/', '/2019/'] };
  assert.deepEqual(cover('2021/'), older);
});
