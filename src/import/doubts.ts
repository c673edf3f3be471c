/**
 * What an import may leave a doubt about: what was done, and what the editor should do. A doubt
 * never means that text was lost; that stops an import.
 */
export const DOUBTS = {
  deleted: ['修订中删除的文字没有导入', '如不应删除，请在 Word 中拒绝该修订后重新导入'],
  moved: ['修订中移动的文字只保留在移到的地方', '请核对位置'],
  hidden: ['隐藏文字没有导入', '如应公开，请在 Word 中取消隐藏后重新导入'],
  comment: ['批注没有导入', '请确认批注都已处理'],
  margin: ['页眉页脚没有导入', '其中如有正文，请移到正文后重新导入'],
  contents: ['目录没有导入，网站会自己生成', '不需要处理'],
  furniture: ['网页上的附属文字没有导入', '请确认它们不是正文'],
  copying: ['复制工具留下的标记没有显示', '请确认这些内容可以公开'],
  renewed: ['这是 Word 会自动更新的域，保留了文件中存的结果', '请核对，并改成固定文字'],
  unstored: ['这个域没有存下结果，什么也没有写', '请在 Word 中更新域后重新导入，或手工补上'],
  reference: ['这是失效的引用，照文件中的提示文字保留', '请在 Word 中改正后重新导入'],
  equation: ['公式按文字顺序写出', '请核对，必要时改为图片'],
  textbox: ['文本框中的文字放在所在段落之后', '请核对位置'],
  wordart: ['艺术字没有导入', '如是正文，请改为普通文字后重新导入'],
  symbol: ['符号字体中的字符换成了相应的通用字符', '请核对'],
  private: ['这是专用区的字符，别的电脑上看不到', '请换成通用字符或图片'],
  number: ['自动编号按 Word 的写法写出，各种软件写法不一', '请核对编号'],
  emptynumber: ['这一段只有自动编号，没有文字', '如是多余的空段，请在 Word 中删去后重新导入'],
  alt: ['图片没有替代文字，暂写“图片”', '请在正文中把“图片”改成一句说明图片内容的话'],
  format: ['这种格式的图片浏览器显示不了，没有导入', '请在 Word 中换成 PNG 或 JPEG 图片'],
  linked: ['图片不在文件里，没有导入', '请在 Word 中插入图片本身'],
  chart: ['图表或嵌入的对象没有导入', '请换成图片或表格'],
  placeholder: ['这是还没有填写的提示文字', '请填写或删去后重新导入'],
  nested: ['表格中的表格写成了段落', '请核对'],
  subtitle: ['标题中另起一行的括号当作副标题', '请核对 report.yaml'],
  longheading: ['这个标题超过60字', '请核对，它可能不是标题'],
  several: ['文件中好像不止一份报告', '如确是几份，请分成几个文件导入'],
  link: ['链接只保留了文字', '如需链接，请在正文中补上'],
  encoding: ['文件不是 UTF-8 编码，按 GB18030 读取', '请核对有没有乱码'],
  markdown: ['文件按 Markdown 读取，标题、加粗、表格的标记没有显示', '请核对有没有误删的符号'],
  emphasis: ['成对的 * 照字面保留（本站用 * 表示隐去）', '如是强调，请改用 **'],
  converted: ['文件经 LibreOffice 转换后读取，自动更新的日期可能变成了今天', '请核对日期和编号'],
  untitled: ['没有认出标题，暂用文件名', '请在 report.yaml 中写上标题'],
  editornote: ['这条编者注所在的文字已经改了，没有保留', '请在新的正文中重新加注'],
  figure: ['数据表中这一行的出处已经改了，没有保留', '请核对后重新填写'],
  grammar: ['', ''],
} as const satisfies Record<string, readonly [done: string, todo: string]>;

export type DoubtKind = keyof typeof DOUBTS;

/** A doubt about a place of the office's file. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** Paragraph of the file, from 1, empty ones not counted; 0 for the file as a whole. */
  at: number;
  /** What was found, in the editor's words; may be empty. */
  readonly found: string;
  /** How the paragraph opens. */
  near: string;
}

const NEAR_LENGTH = 20;

/** A text's first 20 characters, on one line. */
export function opening(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/gu, ' ').trim());
  return characters.slice(0, NEAR_LENGTH).join('') + (characters.length > NEAR_LENGTH ? '…' : '');
}

/** A doubt as one line for the editor. */
export function describeDoubt({ kind, at, found, near }: Doubt): string {
  const [done, todo] = DOUBTS[kind];
  const place = at === 0 ? '全文' : `第${String(at)}段${near === '' ? '' : `“${near}”`}`;
  // The grammar says all of it itself.
  if (kind === 'grammar') return `${place}：${found}`;
  const what = [found, done].filter((text) => text !== '').join('：');
  return `${place}：${what}。${todo}。`;
}
