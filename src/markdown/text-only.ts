import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Image, Link, Node, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import { allowed, isAllowedLink } from './allowed.ts';
import { refuse } from './faults.ts';

/** An element or fragment written in MDX, as its parser hands it over. */
interface Tag extends Node {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name: string | null;
  readonly attributes: readonly { readonly name?: string; readonly value?: unknown }[];
}

/** What to do about Markdown that would take signs of the text for its own and drop them. */
const cures: Readonly<Record<string, string>> = {
  emphasis: '隐去写作 \\*，加粗写作 **……**，下划线写作 \\_。',
  delete: '波浪线写作 \\~。',
  inlineCode: '反引号写作 \\`。',
  code: '去掉段首的反引号或波浪线，或在前面加反斜线。',
  blockquote: '段首的 > 写作 \\>。',
  list: '序号后面不空格，如“1.”直接跟正文；段首的 - 和 + 前面加反斜线。',
  thematicBreak: '在第一个符号前面加反斜线。',
  definition: '方括号写作 \\[。',
  strong: '下划线写作 \\_，加粗写作 **……**。',
  heading: '小标题写作“## 标题”；段后的 - 和 = 前面加反斜线。',
};

/**
 * Remark step, before all that make anything of the text, that lets nothing through but what `allowed.ts` names: content is
 * text, so no code runs, no tag or attribute hides text, and no link leads where a browser would
 * run something.
 * @throws VFileMessage with file, line and cure
 */
export function remarkTextOnly() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'image') checkTarget(node, file);
      if (isTag(node)) {
        checkTag(node, file);
      } else if (!allowed.nodes.has(node.type) || !hasAllowedSign(node, file)) {
        refuse(file, node, `“${excerpt(node, file)}”${nameOf(node)}。`, cureOf(node));
      }
    });
  };
}

function isTag(node: Node): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function checkTag(tag: Tag, file: VFile): void {
  const attributes = allowed.elements.get(tag.name ?? '');
  if (attributes === undefined) {
    const names = [...allowed.elements.keys()].join('、');
    refuse(
      file,
      tag,
      `标签 <${tag.name ?? ''}> 不能用。`,
      `删去标签；如果是正文里的 <，写作 \\<。能用的标签只有 ${names}。`,
    );
  }
  for (const { name, value } of tag.attributes) {
    const form = attributes[name ?? ''];
    if (typeof value === 'string' && form?.test(value)) continue;
    const names = Object.keys(attributes).join('、');
    const cure = names === '' ? '删去这个属性。' : `删去这个属性；能用的只有 ${names}。`;
    refuse(file, tag, `<${tag.name ?? ''}> 的属性 ${name ?? '{…}'} 不能用。`, cure);
  }
}

function checkTarget(node: Link | Image, file: VFile): void {
  const { type, url, title } = node;
  if (title) refuse(file, node, `“${title}”读者看不见。`, '删去网址后面引号里的文字。');
  if (type === 'link') {
    if (isAllowedLink(url)) return;
    refuse(file, node, `链接“${url}”不能用。`, '只能链接 http、https、mailto 和本站的地址。');
  }
  if (allowed.image.test(url) && existsSync(join(dirname(file.path), url))) return;
  refuse(
    file,
    node,
    `没有图片“${url}”。`,
    '把图片文件放在同一文件夹，写作 ![说明](./文件名.png)。',
  );
}

/** Of two ways to write a thing, the one that eats signs a text may have is out. */
function hasAllowedSign(node: Node, file: VFile): boolean {
  const sign = allowed.signs[node.type];
  return sign === undefined || excerpt(node, file).startsWith(sign);
}

function nameOf({ type }: Node): string {
  return type.startsWith('mdx') ? '会被当作程序' : '会被当作排版符号，符号本身就不见了';
}

function cureOf({ type }: Node): string {
  if (type === 'mdxjsEsm') return '删去这几行，内容里不能有程序。';
  if (type.startsWith('mdx')) return '花括号写作 \\{ 和 \\}。';
  return cures[type] ?? '删去这种写法。';
}

function excerpt({ position }: Node, file: VFile): string {
  const { start, end } = position ?? {};
  const text = String(file).slice(start?.offset, end?.offset).split('\n', 1).join('');
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
