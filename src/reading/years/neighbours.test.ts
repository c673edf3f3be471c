import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbours, sameSection } from './neighbours.ts';
import { similarity } from './similar.ts';

const report = (title: string, year: number, kind = '工作报告', publisher?: string) => ({
  title,
  year,
  kind,
  publisher,
});
const section = (title: string, order: number, ...titles: string[]) => ({
  title,
  order,
  outline: titles.map((each, at) => ({
    id: `${String(order)}-${String(at)}`,
    mark: '',
    title: each,
    children: [],
    place: '',
  })),
});

test('texts of the same words are alike, whatever their years; others are not', () => {
  assert.equal(similarity('2023年工作回顾', '2024年工作回顾'), 1);
  assert.equal(similarity('工作回顾', '存在问题'), 0);
  assert.equal(similarity('', ''), 0);
});

test('the years beside a report are the nearest that have one of its kind', () => {
  const [new3, new1, other, old] = [
    report('丙', 2023),
    report('甲', 2021),
    report('乙', 2020, '述职报告'),
    report('丁', 2018),
  ];
  const all = [new3, new1, other, old];
  assert.deepEqual(neighbours(all, new1), { before: old, after: new3 });
  assert.deepEqual(neighbours(all, new3), { before: new1, after: undefined });
  assert.deepEqual(neighbours(all, other), { before: undefined, after: undefined });
});

test('of several in a year the neighbour is of the same office', () => {
  const own = report('2022年青山县工作报告', 2022);
  const all = [report('2022年绿水县工作报告', 2022), own, report('2023年青山县工作报告', 2023)];
  assert.equal(neighbours(all, all[2] ?? own).before, own);
  const named = [
    report('某局报告', 2022, '报告', '甲局'),
    report('某局报告', 2023, '报告', '乙局'),
  ];
  assert.equal(neighbours(named, named[1] ?? own).before, undefined);
});

test('the same section is that of equal title, wherever it stands', () => {
  const others = [section('存在问题', 1), section('主要工作', 2)];
  const { section: found, by } = sameSection(section('主要工作', 1), others) ?? {};
  assert.deepEqual([found?.order, by], [2, '标题相同']);
});

test('without an equal title it is the nearest by its words, and said to be that', () => {
  const others = [section('问题和不足', 1, '队伍建设有差距'), section('去年工作回顾', 2, '修路')];
  const { section: found, by } = sameSection(section('工作回顾', 1, '架桥'), others) ?? {};
  assert.deepEqual([found?.order, by], [2, '文字最接近']);
});

test('where nothing is alike it is the one at its place, or none', () => {
  const others = [section('甲乙', 1, '丙丁')];
  assert.equal(sameSection(section('戊己', 1, '庚辛'), others)?.by, '位置相同');
  assert.equal(sameSection(section('戊己', 2, '庚辛'), others), undefined);
});
