import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { readBuiltSite } from '../built-site/built-site.ts';
import { projectRoot } from './support/project-root.ts';
import { copyProject } from './support/project.ts';

test('another year is only another folder: the home page shows the newest, each leads to the other', async () => {
  await using copy = await copyProject(projectRoot);
  const at = (path: string): string => join(copy.dir, path);
  await cp(at('content/2023'), at('content/2024'), { recursive: true });
  await cp(at('seeds/2023.txt'), at('seeds/2024.txt'));
  await copy.edit('content/2024/report.yaml', '2023年党委', '2024年党委');
  await copy.edit('content/2024/report.yaml', 'year: 2023', 'year: 2024');
  await copy.edit('seeds/2024.txt', '2023年党委', '2024年党委');
  const { ok, output } = await copy.build();
  assert.ok(ok, output);
  const { pages } = await readBuiltSite(at('dist'));
  const cover = (path: string) => {
    const tree = pages.find((page) => page.path === path)?.tree;
    assert.ok(tree, path);
    const title = select('h1', tree);
    return {
      title: title && toString(title),
      others: selectAll('.cover-others a', tree).map(({ properties }) => properties.href),
    };
  };
  const title = '年党委书记抓基层党建工作述职报告';
  assert.deepEqual(cover(''), { title: `2024${title}`, others: ['/2023/'] });
  assert.deepEqual(cover('2024/'), { title: `2024${title}`, others: ['/2023/'] });
  assert.deepEqual(cover('2023/'), { title: `2023${title}`, others: ['/2024/'] });
  assert.ok(pages.some(({ path }) => path === '2024/part-3/'));
});
