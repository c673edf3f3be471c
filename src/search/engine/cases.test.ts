import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, indexPages, REPORT, type Indexed } from '../../tests/oracle/indexed.ts';
import { countMeant } from '../../tests/oracle/measure.ts';
import { slips } from '../../tests/oracle/queries.ts';
import { QUESTIONS } from '../../tests/oracle/questions.ts';
import { reportSource } from '../../tests/oracle/source.ts';
import { Truth } from '../../tests/oracle/truth.ts';
import type { Hit, SearchResult, TierKind } from './types.ts';

const pages = reportSource(REPORT);
let report: Indexed;

before(async () => {
  report = await indexPages(pages);
});
after(() => report[Symbol.asyncDispose]());

const find = (query: string): Promise<SearchResult> => ask(report.search, query);

/** What is marked in an excerpt. */
function marksOf({ excerpt }: Hit): string[] {
  return excerpt.flatMap(({ text, marked }) => (marked ? [text] : []));
}

/** An item of the report from its beginning, with a character of it wrong. */
function longSlip(): string {
  const item = pages.flatMap(({ items }) => items).find(({ id }) => id === '1-2');
  return Array.from(item?.texts[0] ?? '', (each) => (each === '铸' ? '镶' : each))
    .slice(0, 60)
    .join('');
}

/** What is typed, by the way it is answered, and what it leads to. */
const CASES: Partial<Record<TierKind, Record<string, string>>> = {
  exact: {
    述职报告: '述职报告',
    '2023年党委书记抓基层党建工作述职报告': '2023年党委书记抓基层党建工作述职报告',
    '5,000人': '5000人',
    '办结×件': '办结*件',
    强化主体责任: '强化*主体责任',
    '９９.９５％': '99.95%',
    '„强根铸魂“行动': '强根铸魂”行动',
    '党\u200B建': '党建',
    '党建👍': '党建',
  },
  redaction: { 办结xx件: '办结*件', 某日报: '*日报' },
  number: {
    '38000': '3.8万',
    三万八千: '3.8万',
    三点八万: '3.8万',
    五千人: '5000人',
    '8项行动': '八项行动',
    百分之九十九点九五: '99.95%',
    四十天: '40天',
  },
  traditional: { 强根鑄魂: '强根铸魂', 羣眾訴求: '群众诉求' },
  pinyin: {
    党jian: '党建',
    dang建: '党建',
    主体zeren: '主体责任',
    强gen铸魂: '强根铸魂',
    'dǎng jiàn': '党建',
    'dang-jian': '党建',
    'dang3 jian4': '党建',
    'zhǔtí jiàoyù': '主题教育',
    zhanlue: '战略',
    zhanlve: '战略',
    jilü: '纪律',
    jilv: '纪律',
    zuzhi: '组织',
    'fangxun kanghong': '防汛抗洪',
  },
  fuzzy: { zuti: '主题', zhuzhi: '组织' },
  initials: { jhzzst: '净化政治生态', jcdzz: '基层党组织' },
  meant: {
    主体责仼: '主体责任',
    基层党组识: '基层党组织',
    抓基曾党建: '抓基层党建',
    战斗保垒: '战斗堡垒',
    防讯抗洪: '防汛抗洪',
    群众诉救: '群众诉求',
    国企建联建: '国企党建联建',
    战斗堡作用: '战斗堡垒作用',
    题主教育: '主题教育',
    以党的政治建设为统领: '以政治建设为统领',
    [longSlip()]: longSlip().replaceAll('镶', '铸'),
  },
  some: { 切实做到两个维护: '两个维护', 党建品牌建设: '党建品牌' },
};

for (const [kind, cases] of Object.entries(CASES)) {
  test(`what is found as ${kind} is so named, and is what was meant`, async () => {
    for (const [query, meant] of Object.entries(cases)) {
      const [first] = (await find(query)).tiers;
      assert.equal(first?.kind, kind, query);
      const marks = first.hits.flatMap(marksOf);
      assert.ok(
        marks.some((mark) => mark.includes(meant)),
        `${query}: ${marks.join(' ')}`,
      );
    }
  });
}

test('words that no unit holds together lead to units that hold one, and each says what it lacks', async () => {
  for (const query of ['疫情 毕业生', '防汛 品牌', '国之大者 微党课', '债券 信访']) {
    const [first] = (await find(query)).tiers;
    assert.equal(first?.kind, 'some');
    const words = query.split(' ');
    assert.deepEqual(new Set(first.hits.flatMap(marksOf)), new Set(words));
    for (const { phrases, missing } of first.hits) {
      assert.deepEqual([...phrases, ...missing].sort(), words.toSorted());
    }
  }
});

test('initials that stand for much give the most frequent, and say that there is more', async () => {
  for (const query of ['zzg', 'sdj']) {
    const [first] = (await find(query)).tiers;
    assert.equal(first?.kind, 'initials');
    assert.ok(first.isCut, query);
  }
});

test('a word after a minus is in no hit', async () => {
  const all = await find('主体责任');
  const without = await find('主体责任 -监督');
  assert.deepEqual(
    without.tiers.map(({ kind }) => kind),
    ['exact'],
  );
  const [some] = without.tiers;
  assert.ok((some?.units ?? 0) > 0 && (some?.units ?? 0) < (all.tiers[0]?.units ?? 0));
  assert.ok(some?.hits.every(({ excerpt }) => !excerpt.some(({ text }) => text.includes('监督'))));
});

test('what the report has nothing of is not found, and nothing is offered for it', async () => {
  for (const query of ['火星', '火星基地', '火', '火箭发射']) {
    assert.deepEqual((await find(query)).tiers, [], query);
  }
});

test('only what stands sign for sign is called so', async () => {
  const literal = { 党建: true, '９９.９５％': true, '"主体责任"': true, 强化主体责任: false };
  for (const [query, expected] of Object.entries(literal)) {
    assert.equal((await find(query)).tiers[0]?.isLiteral, expected, query);
  }
});

test('the end of one item and the beginning of the next are no phrase', async () => {
  const items = pages.flatMap((page) => page.items);
  for (const [at, { texts }] of items.entries()) {
    const next = items[at + 1]?.texts.join('') ?? '';
    const query = texts.join('').slice(-5) + next.slice(0, 5);
    const { tiers } = await find(next === '' ? '火星' : query);
    assert.ok(!tiers.some(({ kind }) => kind === 'exact'), query);
  }
});

test('of forty questions at least 34 have their answer among the first three hits', async () => {
  const unanswered: string[] = [];
  for (const [question, unit] of Object.entries(QUESTIONS)) {
    const { tiers } = await find(question);
    const first = tiers.flatMap(({ hits }) => hits).slice(0, 3);
    const isRight = ({ id }: Hit): boolean => id === unit || id.startsWith(`${unit}-`);
    if (!first.some((hit) => isRight(hit))) unanswered.push(question);
  }
  assert.ok(unanswered.length <= 6, unanswered.join(' '));
});

test('of a hundred slips at least ninety lead to the phrase that was meant', async () => {
  assert.ok((await countMeant(report.search, slips(new Truth(pages), 100))) >= 90);
});
