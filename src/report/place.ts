import { chineseNumeral } from './numerals.ts';

/**
 * Names the place an id stands for, the way it is cited in Chinese: `1-2-3` is 第一部分第2条“三是”,
 * `2-p1-3` 第二部分未编号的第1段“三是”, `0-p1` 前言第1段, `3` 第三部分, `1-s2-3` 第一部分（二）第3条. Ids are those of
 * `markdown/units.ts`.
 * @returns undefined for an id that names no place of a report, such as a note's
 */
export function placeOf(id: string): string | undefined {
  const parts =
    /^(?<order>\d{1,2})(?:-s(?<subsection>\d{1,2}))?(?:-(?<loose>p?)(?<unit>\d+)(?:-(?<point>\d{1,2}))?)?$/u.exec(
      id,
    )?.groups;
  if (parts === undefined) return undefined;
  const { order, subsection, loose, unit, point } = parts;
  const preface = Number(order) === 0;
  const part = preface ? '前言' : `第${chineseNumeral(Number(order))}部分`;
  const section =
    subsection === undefined ? part : `${part}（${chineseNumeral(Number(subsection))}）`;
  if (unit === undefined) return section;
  const paragraph = `${preface ? '' : '未编号的'}第${unit}段`;
  const within = loose === 'p' ? paragraph : `第${unit}条`;
  return `${section}${within}${point === undefined ? '' : `“${chineseNumeral(Number(point))}是”`}`;
}
