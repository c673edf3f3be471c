import { quote } from '../text/quote.ts';
import type { SearchResult, Tier } from '../engine/types.ts';

/** What stands below the field before anything is asked. */
export const HINT = '可输入字词、语句、数字，也可输入拼音或繁体字。';

/** Phrases named in a heading; the rest are 等. */
const NAMED = 3;
function names({ phrases }: Tier): string {
  return phrases.slice(0, NAMED).map(quote).join('') + (phrases.length > NAMED ? '等' : '');
}

/** Heading of a tier: in what way its hits answer the query. */
export function tierHeading(tier: Tier): string {
  switch (tier.kind) {
    case 'exact':
      return '完全一致';
    case 'traditional':
      return `按简体${names(tier)}找到`;
    case 'pinyin':
      return `按拼音找到${names(tier)}`;
    case 'initials':
      return `按拼音首字母找到${names(tier)}`;
    case 'loose':
      return `相近：同时含有${names(tier)}`;
  }
}

/** How much a tier found: places of a phrase, or paragraphs that hold all words. */
export function tierCount({ kind, hits, unread }: Tier): string {
  const places = hits.reduce((sum, hit) => sum + hit.places, 0);
  const count = kind === 'loose' ? `${String(hits.length)}段` : `${String(places)}处`;
  return unread > 0 ? `至少${count}` : count;
}

/** The sentence that says what was found; it is shown and announced. */
export function summary({ query, status, tiers }: SearchResult): string {
  if (status === 'unsearchable') return '标点和符号不参与检索，请输入文字、字母或数字。';
  const [first] = tiers;
  if (first === undefined) return `没有找到${quote(query)}。`;
  if (first.kind === 'exact') {
    return `${quote(query)}共${tierCount(first)}，分布在${String(first.hits.length)}个段落。`;
  }
  return `没有与${quote(query)}完全一致的文字。${tierHeading(first)}，${tierCount(first)}。`;
}

/** While the site is being edited, no index is made. */
export const IN_DEVELOPMENT = '编辑状态下没有检索目录：运行 npm start 后可以检索。';

/**
 * Why there is no answer.
 * @param isOnline what the browser believes
 * @param isReplaced whether the page is older than the site, and what it asks for is gone
 */
export function failure(isOnline: boolean, isReplaced = false): string {
  let reason = '检索没有加载成功，请检查网络后重试。';
  if (!isOnline) reason = '现在没有网络，请联网后重试。';
  else if (isReplaced) reason = '网站已更新，请刷新本页后再检索。';
  return `${reason}正文仍可阅读。`;
}
