import { type MarkName, MARKS } from './marks.ts';
import { chineseNumeral, readNumeral } from '../numerals.ts';
import { FIRST_ATTACHMENT } from './section-order.ts';
import type { TreeNode } from './tree.ts';

/** What the head of a section's file says of where it stands. */
export interface SectionHead {
  readonly title: string;
  /** 0 for the opening, which has no printed heading; 101 and on for attachments. */
  readonly order: number;
  /** As printed: 一, 第一章, 附件1. */
  readonly number?: string | undefined;
}

/** The place a section is, as cited in Chinese: 第二部分, 前言, 第三章, 附件1, “结语”部分. */
export function sectionPlace({ title, order, number }: SectionHead): string {
  if (order === 0) return title;
  if (number === undefined) return order < FIRST_ATTACHMENT ? `“${title}”部分` : title;
  const part = readNumeral(number);
  return part === undefined ? number : `第${chineseNumeral(part)}部分`;
}

/** The heading of a section as printed: 一、甲, 第一章　甲, 附件1　甲. */
export function sectionHeading({ title, number }: SectionHead): string {
  if (number === undefined) return title;
  return `${number}${readNumeral(number) === undefined ? '　' : '、'}${title}`;
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
