import { type MarkName, MARKS } from './marks.ts';
import { chineseNumeral } from '../numerals.ts';
import type { TreeNode } from './tree.ts';

/** The kinds of section a report has. */
export type SectionKind = 'preface' | 'part' | 'chapter' | 'heading' | 'body' | 'attachment';

/** The place a section is, as cited in Chinese: 第二部分, 前言, 第三章, 附件1. */
export function sectionPlace(kind: SectionKind, number: number, title: string): string {
  const places: Record<SectionKind, () => string> = {
    preface: () => '前言',
    part: () => `第${chineseNumeral(number)}部分`,
    chapter: () => `第${chineseNumeral(number)}章`,
    heading: () => `“${title}”部分`,
    body: () => '正文',
    attachment: () => `附件${number > 0 ? String(number) : ''}`,
  };
  return places[kind]();
}

/** What the place of an unmarked paragraph is called, of what holds it. */
export type Holder = 'numbered' | 'unnumbered' | 'article' | 'list';

/** The place of an unmarked paragraph, after the place of what holds it. */
export function paragraphPlace(holder: Holder, number: number): string {
  if (holder === 'article') return `第${chineseNumeral(number)}款`;
  return `${holder === 'numbered' ? '未编号的' : ''}第${String(number)}段`;
}

/** The place of a marked unit or heading, after the place of what holds it. */
export function unitPlace(node: TreeNode, title: string, time: number): string {
  const place =
    node.name === 'heading'
      ? `“${title}”`
      : MARKS[node.name as MarkName].cite(node.number, node.piece.mark?.text ?? '');
  return time === 1 ? place : `${place}（第${String(time)}处）`;
}
