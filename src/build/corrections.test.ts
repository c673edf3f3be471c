import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { checkCorrections, findUntold } from './corrections.ts';

const correction = (before: string, after: string) => ({ date: '', place: '', before, after });
const old = '修路4200米，建桥3座。植树200棵。';
const road = correction('4200米', '4300米');

test('what changed is what the corrections tell, in whatever order', () => {
  const now = '修路4300米，建桥3座。植树二百棵，成活率高。';
  const trees = [correction('200棵', '二百棵'), correction('', '，成活率高')];
  assert.equal(findUntold(old, now, [...trees, road]), undefined);
});

test('a change that is not told is found, and a correction that was not made', () => {
  const now = '修路4300米，建桥4座。植树200棵。';
  assert.match(
    findUntold(old, now, [road]) ?? '',
    /“4200米，建桥3|建桥3座.*成了.*建桥4座.*没有写明/u,
  );
  assert.equal(findUntold(old, old, [road]), '没有把“4200米”改为“4300米”。');
  assert.match(findUntold(old, `${old}完`, []) ?? '', /成了.*完”/u);
});

test('what was put in may be told with the words before it or after it', () => {
  for (const after of ['建桥3座，', '，建桥3座'])
    assert.equal(
      findUntold('修路，植树', '修路，建桥3座，植树', [correction('', after)]),
      undefined,
    );
});

test('any set of replacements that is told is accepted, and without one of them is not', () => {
  const piece = fc.tuple(fc.string(), fc.string({ minLength: 1 }), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
      const clean = pieces.map(([keep, before, after], index) => {
        const mark = `【${String(index)}】`;
        const bare = (text: string): string => text.replaceAll(/\s/gu, '');
        return [mark + bare(keep) + mark, `甲${bare(before)}`, `乙${bare(after)}`] as const;
      });
      const was = clean.map(([keep, before]) => keep + before).join('');
      const is = clean.map(([keep, , after]) => keep + after).join('');
      const told = clean.map(([, before, after]) => correction(before, after));
      assert.equal(findUntold(was, is, told), undefined);
      assert.notEqual(findUntold(was, is, told.slice(1)), undefined);
    }),
  );
});

test('a build stops where the earlier text is not kept, or says something else', async () => {
  const root = await mkdtemp(join(tmpdir(), 'corrections-'));
  const write = (file: string, text: string): Promise<void> => writeFile(join(root, file), text);
  for (const folder of ['content', 'content/2024', 'seeds']) await mkdir(join(root, folder));
  await write('seeds/2024.txt', '修路4300米。');
  const check = (): Promise<void> => checkCorrections(pathToFileURL(`${root}/`), '2024');
  await check();
  const entry = '- date: 2024-03-01\n  place: 1-1\n  before: 4200\n  after: 4300\n';
  await write('content/2024/corrections.yaml', entry);
  await assert.rejects(check, /^ContentError: seeds\/2024\.2024-03-01\.txt：没有这个文件/u);
  await write('seeds/2024.2024-03-01.txt', '修路4200 米。\n');
  await check();
  await write('seeds/2024.2024-03-01.txt', '修桥4200米。');
  await assert.rejects(check, /corrections\.yaml：.*没有写明。改法：2024-03-01 的每一处/u);
  await rm(root, { recursive: true });
});
