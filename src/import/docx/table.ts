import { paragraphsOf, type Cell, type Table } from '../source.ts';
import { charactersOf } from './characters.ts';
import { inner, type Handler, type Walk } from './walk.ts';
import { child, elements, isOn, valueOf, type XmlElement } from './xml.ts';

type OpenCell = { -readonly [Key in keyof Cell]: Cell[Key] };

/**
 * Reads a table. A cell that goes on from the row above (`w:vMerge`) adds to the one it belongs to;
 * columns are counted with `w:gridSpan` and `w:gridBefore` (17.4).
 */
export function table(walkOn: Handler): Handler {
  return (walk, node) => {
    const rows: OpenCell[][] = [];
    const open = new Map<number, OpenCell>();
    let headerRows = 0;
    for (const row of inside(node, 'w:tr')) {
      const properties = child(row, 'w:trPr');
      if (child(properties, 'w:del') !== undefined) {
        walk.ledger.leave('deleted', charactersOf(row));
        walk.story.doubt('deleted', '表格的一行');
        continue;
      }
      if (isOn(properties, 'w:tblHeader') && headerRows === rows.length) headerRows += 1;
      rows.push(readRow(walkOn, walk, row, open));
    }
    const read: Table = { type: 'table', rows, headerRows };
    if (rows.length > 0) walk.story.blocks.push(read);
  };
}

function readRow(
  walkOn: Handler,
  walk: Walk,
  row: XmlElement,
  open: Map<number, OpenCell>,
): OpenCell[] {
  const cells: OpenCell[] = [];
  let column = Number(valueOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0);
  if (column > 0) cells.push({ paragraphs: [], colspan: column, rowspan: 1 });
  for (const node of inside(row, 'w:tc')) {
    const properties = child(node, 'w:tcPr');
    const colspan = Number(valueOf(properties, 'w:gridSpan') ?? 1);
    const paragraphs = readCell(walkOn, walk, node);
    const merge = child(properties, 'w:vMerge');
    const above = open.get(column);
    const before = cells.at(-1);
    if (valueOf(properties, 'w:hMerge') === 'continue' && before !== undefined) {
      before.colspan += colspan;
      before.paragraphs = [...before.paragraphs, ...paragraphs];
    } else if (merge !== undefined && merge.attributes['w:val'] !== 'restart' && above) {
      above.rowspan += 1;
      above.paragraphs = [...above.paragraphs, ...paragraphs];
    } else {
      const cell: OpenCell = { paragraphs, colspan, rowspan: 1 };
      cells.push(cell);
      if (merge === undefined) open.delete(column);
      else open.set(column, cell);
    }
    column += colspan;
  }
  return cells;
}

function readCell(walkOn: Handler, walk: Walk, node: XmlElement): Cell['paragraphs'] {
  const within = inner(walk);
  walkOn(within, node);
  if (within.story.blocks.some(({ type }) => type === 'table')) walk.story.doubt('nested');
  return paragraphsOf(within.story.blocks);
}

/** The rows or cells below an element; content controls and custom XML may lie between. */
function inside(node: XmlElement, name: string): XmlElement[] {
  return elements(node).flatMap((each) => {
    if (each.name === name) return [each];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(each.name) ? inside(each, name) : [];
  });
}
