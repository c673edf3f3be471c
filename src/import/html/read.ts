import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { writeNumeral } from '../docx/numerals.ts';
import { opening } from '../doubts.ts';
import { Ledger } from '../ledger.ts';
import { paragraphsOf, type Cell, type Source } from '../source.ts';
import { decodeText } from '../text.ts';
import { Builder, type Setting } from './builder.ts';
import { attribute, fateOf, inside, isBlock, settingIn, type LeftOut } from './elements.ts';
import { withoutFurniture } from './furniture.ts';

/** Number formats of `<ol type>`. */
const LISTS: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Reads a web page, or a piece of one that was copied: its text, lists and tables. */
export function readHtml(bytes: Uint8Array): Source {
  const tree = fromHtml(decodeText(bytes).text);
  const ledger = new Ledger();
  const builder = new Builder(ledger);
  read(tree, builder, {});
  builder.finish();
  return ledger.source(withoutFurniture(builder.blocks, ledger), toString(tree).length);
}

function read(node: Nodes, builder: Builder, outer: Setting): void {
  if (node.type === 'text') builder.text(node.value, outer);
  if (node.type === 'root') for (const child of node.children) read(child, builder, outer);
  if (node.type !== 'element') return;
  const fate = fateOf(node);
  if (fate !== undefined) leave(node, fate, builder);
  else if (node.tagName === 'br') builder.lineBreak();
  else if (node.tagName === 'img') builder.doubt('linked', attribute(node, 'alt'));
  else if (node.tagName === 'table' && isData(node)) readTable(node, builder);
  else readElement(node, builder, settingIn(node, outer));
}

function leave(node: Element, fate: LeftOut, builder: Builder): void {
  const text = toString(node);
  builder.leave(fate, text.length);
  if (fate === 'markup' || fate === 'ruby' || text.trim() === '') return;
  builder.doubt(fate, `“${opening(text)}”`);
}

function readElement(node: Element, builder: Builder, setting: Setting): void {
  if (isBlock(node)) builder.finish();
  let number = Number(attribute(node, 'start') || 1);
  for (const child of node.children) {
    const isNumbered =
      node.tagName === 'ol' &&
      child.type === 'element' &&
      child.tagName === 'li' &&
      !/list-style[^;]*none/u.test(attribute(node, 'style'));
    if (isNumbered) {
      number = Number(attribute(child, 'value') || number);
      const format = LISTS[attribute(node, 'type')] ?? 'decimal';
      builder.mark(`${writeNumeral(format, number).text}.`);
      number += 1;
    }
    read(child, builder, setting);
  }
  if (isBlock(node)) builder.finish();
}

/** A table of one column only lays out the page. */
function isData(node: Element): boolean {
  return inside(node, 'tr').some((row) => inside(row, 'td', 'th').length > 1);
}

function readTable(node: Element, builder: Builder): void {
  builder.finish();
  for (const caption of inside(node, 'caption')) readElement(caption, builder, { align: 'center' });
  const rows = inside(node, 'tr').map((row) => inside(row, 'td', 'th'));
  const firstData = rows.findIndex((cells) => cells.some(({ tagName }) => tagName === 'td'));
  // White space between rows and cells is markup.
  const cellText = rows.flat().reduce((sum, cell) => sum + toString(cell).length, 0);
  const captions = inside(node, 'caption').reduce((sum, each) => sum + toString(each).length, 0);
  builder.leave('markup', toString(node).length - cellText - captions);
  builder.table({
    type: 'table',
    rows: rows.map((cells) => cells.map((cell) => readCell(cell, builder))),
    headerRows: Math.max(0, firstData),
  });
}

function readCell(node: Element, outer: Builder): Cell {
  const builder = outer.inner();
  readElement(node, builder, settingIn(node, {}));
  builder.finish();
  return {
    paragraphs: paragraphsOf(builder.blocks),
    colspan: Number(attribute(node, 'colSpan') || 1),
    rowspan: Number(attribute(node, 'rowSpan') || 1),
  };
}
