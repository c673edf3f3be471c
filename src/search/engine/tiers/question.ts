import { fold } from '../../text/fold.ts';

/** Words that ask and do not say what for, the longer before those they contain. */
const ASKING = `
  是什么意思 为什么要 为什么 是什么 做了什么 有什么 什么是 什么样 什么 怎么样 怎么 怎样 如何 为何
  有多少 是多少 多少个 多少 有哪些 有哪几 哪几 哪些 哪个 哪里 哪年 哪 谁是 是谁 由谁 谁 几个 几场 几次 几年 几
  有没有 是不是 能不能 是否 一共 总共 请问 请 情况 方面 意思 了吗 吗 呢 吧 还是`
  .trim()
  .split(/\s+/u);
/** 够不够, 好不好: the word is asked about, and stays. */
const WHETHER = /(.)不\1/gu;
/** Characters at a border that only join words. */
const JOINING =
  /^[的了和与及或在是把被将对为等之有要用中从]+|[的了和与及或在是把被将对为等之有要用中从]+$/gu;

const ASKING_WORDS = new RegExp(ASKING.join('|'), 'gu');

/**
 * What a query is about: its words without those that only ask. 今年引进了多少高校毕业生 is about
 * 今年引进 and 高校毕业生.
 * @param text a query or a part of it
 * @returns texts with at least two characters; none where it only asks
 */
export function subjectsOf(text: string): string[] {
  const words = text
    .replace(WHETHER, '$1')
    .replace(ASKING_WORDS, ' ')
    .split(/[^\p{L}\p{N}.．]+/u)
    .map((word) => word.replace(JOINING, ''));
  return [...new Set(words)].filter((word) => Array.from(fold(word).keys).length > 1);
}
