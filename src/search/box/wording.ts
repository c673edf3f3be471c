import { quote } from '../text/quote.ts';
import type { SearchResult, Tier, TierKind } from '../engine/types.ts';

/** What stands below the field before anything is asked. */
export const HINT = '可输入字词、问句、数字，也可输入拼音或繁体字。';

/** Phrases named in a heading; the rest are 等. */
const NAMED = 3;
function names({ phrases }: Tier): string {
  return phrases.slice(0, NAMED).map(quote).join('') + (phrases.length > NAMED ? '等' : '');
}

const HEADINGS: Readonly<Record<TierKind, (tier: Tier) => string>> = {
  exact: ({ isLiteral }) => (isLiteral ? '完全一致' : '字词一致（标点、隐去不计）'),
  redaction: (tier) => `按隐去之处找到${names(tier)}`,
  number: (tier) => `按数字的另一写法找到${names(tier)}`,
  traditional: (tier) => `按简体${names(tier)}找到`,
  pinyin: (tier) => `按拼音找到${names(tier)}`,
  fuzzy: (tier) => `按相近的读音找到${names(tier)}`,
  initials: (tier) => `按拼音首字母找到${names(tier)}`,
  note: () => '编者注中（不是报告正文）',
  meant: (tier) => `您是不是要找${names(tier)}`,
  all: (tier) => `相近：${tier.phrases.length > 1 ? '同时' : ''}含有${names(tier)}`,
  some: () => '相近：含有其中一部分',
};

/** Heading of a tier: in what way its hits answer the query. */
export function tierHeading(tier: Tier): string {
  return HEADINGS[tier.kind](tier);
}

/** How much a tier found: places of a phrase, or paragraphs that hold its words. */
export function tierCount({ kind, units, places, unread }: Tier): string {
  const isWords = kind === 'all' || kind === 'some';
  const count = isWords ? `${String(units)}段` : `${String(places)}处`;
  return unread > 0 ? `至少${count}` : count;
}

/** Where what a tier found stands: in how many paragraphs of how many reports. */
function spread({ units, counts, unread }: Tier): string {
  const reports = Object.keys(counts).length;
  const inReports = reports > 1 ? `${String(reports)}份报告的` : '';
  return `分布在${inReports}${String(units)}个段落${unread > 0 ? '，仍在统计' : ''}`;
}

/** The sentence that says what was found; it is shown and announced. */
export function summary({ query, status, tiers }: SearchResult): string {
  if (status === 'unsearchable') return '标点和符号不参与检索，请输入文字、字母或数字。';
  const [first] = tiers;
  if (first === undefined) return `没有找到${quote(query)}。`;
  if (first.kind === 'exact') return `${quote(query)}共${tierCount(first)}，${spread(first)}。`;
  return `没有与${quote(query)}完全一致的文字。${tierHeading(first)}，${tierCount(first)}。`;
}

/** What a hit has of the query, and what not. */
export function share(phrases: readonly string[], missing: readonly string[]): string {
  const lacking = missing.length > 0 ? `，缺${missing.map(quote).join('')}` : '';
  return `含${phrases.slice(0, NAMED).map(quote).join('')}${lacking}`;
}

/** Reports of which a record could not be loaded. */
export function incomplete(titles: readonly string[]): string {
  return `${titles.map((title) => `《${title}》`).join('')}有一部分没有加载成功，其中的结果没有列出。`;
}

/** Said where more phrases are read so than were looked for. */
export const CUT = '读法较多，只列出较常见的；多输入几个字母可以缩小范围。';

/** While the site is being edited, no index is made. */
export const IN_DEVELOPMENT = '编辑状态下没有检索目录：运行 npm start 后可以检索。';

/**
 * Why there is no answer.
 * @param isOnline what the browser believes
 * @param isReplaced whether the page is older than the site, and what it asks for is gone
 * @param isAble whether the browser can run the engine
 */
export function failure({ isOnline = true, isReplaced = false, isAble = true }): string {
  let reason = '检索没有加载成功，请检查网络后重试。';
  if (!isOnline) reason = '现在没有网络，请联网后重试。';
  else if (isReplaced) reason = '网站已更新，请刷新。';
  else if (!isAble) reason = '您的浏览器不支持本站的检索。';
  return `${reason}正文仍可阅读。`;
}
