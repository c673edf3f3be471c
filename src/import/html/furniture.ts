import { opening } from '../doubts.ts';
import type { Ledger } from '../ledger.ts';
import { textOf, type Block } from '../source.ts';

/** Words of buttons: a line made of nothing else is furniture. */
const BUTTONS =
  /^(?:(?:下载|打印(?:本页|此页)?|收藏|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?|分享(?:到)?|转发|朗读|微信|微博|字号|字体|大|中|小|默认|特大|超大|A[+-]?|扫一扫)[\s：:|｜、·【】[\]（）()>-]*)+$/u;

/** Facts about the web page, before a colon. */
const FACTS =
  /^[【[（(]?(?:\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?\s*)?(?:信息来源|文章来源|来源|稿源|发布时间|发布日期|发布机构|发稿时间|成文日期|时间|日期|作者|记者|责任编辑|责编|编辑|审核|校对|浏览次数|浏览量|点击数|阅读量?|访问量|字号|字体|索引号|分类|主题词|您?(?:现在|所在|当前)(?:的)?位置|下载|打印)\s*[：:>＞]/u;

/** A moment, as a web page shows when it was put there. */
const MOMENT = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s*\d{1,2}:\d{2}(?::\d{2})?$/u;

/** What opens the rest of the page, where links to other pages follow. */
const RELATED =
  /^[【[]?(?:相关(?:报道|链接|阅读|稿件|新闻|文件|解读|专题|附件)|延伸阅读|推荐阅读|上一[篇条]|下一[篇条]|扫一扫|版权所有|网站地图|联系我们)/u;

/** A paragraph this long is the report's own. */
const BODY_LENGTH = 40;

/**
 * Leaves out what a web page puts around a report: buttons, facts about the page, links to others.
 * Only before its first long paragraph and after its last: inside, 来源： is the report's.
 * @returns the blocks that stay; the others are accounted for and named
 */
export function withoutFurniture(blocks: readonly Block[], ledger: Ledger): Block[] {
  const isBody = (block: Block): boolean =>
    block.type === 'table' || (textOf(block).length >= BODY_LENGTH && !isFurniture(textOf(block)));
  const first = blocks.findIndex(isBody);
  const last = blocks.findLastIndex(isBody);
  let isRest = false;
  return blocks.filter((block, index) => {
    if (block.type === 'table' || (index >= first && index <= last)) return true;
    const text = textOf(block);
    isRest ||= index > last && RELATED.test(text);
    if (!isRest && !isFurniture(text)) return true;
    ledger.leave('furniture', text.length);
    ledger.doubts.push({ kind: 'furniture', at: 0, found: `“${opening(text)}”`, near: '' });
    return false;
  });
}

function isFurniture(text: string): boolean {
  return [BUTTONS, FACTS, MOMENT, RELATED].some((pattern) => pattern.test(text));
}
