import { CHARACTER, textRows } from '../measure/rows.ts';
import { reportText, tableText } from '../measure/structure.ts';
import { type Due, withoutSpace } from './due.ts';
import type { Breach, Sheet } from './gate.ts';

/** Characters shown of a text that is concerned. */
const CONTEXT = 12;
const HEADING = /^H[1-6]$/u;

/** Whether every character can be extracted, in order, and every sheet has some of the report. */
export function textBreaches(sheets: readonly Sheet[], due: Due): Breach[] {
  const breaches: Breach[] = [];
  let read = '';
  sheets.forEach(({ tagged, isWide }, index) => {
    const before = read.length;
    read += withoutSpace(reportText(tagged));
    const isBare = before >= due.text.length && !isWide;
    if (isBare && !due.hasLongClosing)
      breaches.push({ sheet: index + 1, what: '没有报告的文字', isMinor: true });
    const wrong = firstDifference(read, due.text, before);
    if (wrong === undefined || breaches.some(({ what }) => what.startsWith('文字'))) return;
    const shown = read.slice(wrong, wrong + CONTEXT);
    const meant = due.text.slice(wrong, wrong + CONTEXT);
    breaches.push({ sheet: index + 1, what: `文字印成了“${shown}”，应当是“${meant}”` });
  });
  if (read.length < due.text.length) {
    breaches.push({ what: `缺少文字“${due.text.slice(read.length, read.length + CONTEXT)}”` });
  }
  return [...breaches, ...lostFromTables(sheets, due)];
}

/** Tables are read cell by cell on paper and in the page, but over sheets in another order. */
function lostFromTables(sheets: readonly Sheet[], due: Due): Breach[] {
  const printed = withoutSpace(sheets.map(({ tagged }) => tableText(tagged)).join(''));
  const rest = Map.groupBy(printed, (character) => character);
  const lost = Array.from(due.tables).filter(
    (character) => rest.get(character)?.pop() === undefined,
  );
  return lost.length === 0 ? [] : [{ what: `表格里缺少文字“${lost.join('').slice(0, CONTEXT)}”` }];
}

/** Whether a heading is the last thing on a sheet, its text on the next. One run in goes on there. */
export function headingBreaches(sheets: readonly Sheet[]): Breach[] {
  return sheets.slice(0, -1).flatMap(({ tagged }, index) => {
    const last = tagged.findLast(({ text }) => text.trim() !== '');
    const next = textRows(sheets[index + 1]?.rows ?? [])[0];
    const goesOn = next !== undefined && next.left < CHARACTER;
    if (last?.tags.some((tag) => HEADING.test(tag)) !== true || goesOn) return [];
    return [{ sheet: index + 1, what: `标题“${last.text}”排在页末` }];
  });
}

/** Where the text read departs from the text due; what follows the whole of that is the closing. */
function firstDifference(read: string, due: string, from: number): number | undefined {
  for (let at = from; at < Math.min(read.length, due.length); at += 1) {
    if (read[at] !== due[at]) return at;
  }
  return undefined;
}
