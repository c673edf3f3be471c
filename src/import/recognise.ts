import { readDocument, type DocumentParts, type Line } from '../report/grammar/document.ts';
import { readSpecials } from '../report/grammar/lines.ts';
import { COPYING_MARKS } from '../report/seed.ts';
import { opening, type Doubt } from './doubts.ts';
import { withoutCopyingMarks } from './inlines.ts';
import { lineOf, withHeadings } from './lines.ts';
import { textOf, type Block, type Source } from './source.ts';

/** A file as read, and what the grammar makes of its blocks. */
export interface Draft {
  /** As read, without its table of contents. */
  readonly source: Source;
  /** Its blocks without the marks of copying tools, at the same indexes. */
  readonly blocks: readonly Block[];
  readonly parts: DocumentParts;
  readonly doubts: readonly Doubt[];
}

/** A heading longer than this may be none. */
const LONGEST_HEADING = 60;

/** A title of a whole document: 关于…的报告. */
const TITLE = /^.{2,50}(?:报告|讲话|决定|意见|通知|方案|规划|纲要|公报)(?:\n?[（(].*[）)])?$/su;

/** Recognises head, sections and tail of a document by the grammar of reports. */
export function recognise(source: Source): Draft {
  const { source: kept, dropped } = withoutContents(source);
  const blocks = withHeadings(
    kept.blocks.map((block) => (block.type === 'paragraph' ? withoutCopyingMarks(block) : block)),
  );
  const lines = blocks.map(lineOf);
  const parts = withSubtitle(readDocument(lines));
  const at = (line: number): Pick<Doubt, 'at' | 'near'> => ({
    at: line + 1,
    near: opening(lines[line]?.text ?? ''),
  });
  const doubts: Doubt[] = [
    ...(dropped > 0
      ? [{ kind: 'contents' as const, at: 0, near: '', found: `${String(dropped)}行` }]
      : []),
    ...parts.head.subtitle
      .filter(({ line }) => parts.head.title.some((title) => title.line === line))
      .map(({ text, line }) => ({ kind: 'subtitle' as const, found: text, ...at(line) })),
    ...copyingMarks(kept.blocks, blocks),
    ...severalReports(lines, parts).map((line) => ({
      kind: 'several' as const,
      found: '',
      ...at(line),
    })),
    ...parts.sections
      .filter(({ title }) => title.length > LONGEST_HEADING)
      .map(({ headingLines, title }) => ({
        kind: 'longheading' as const,
        found: `${String(title.length)}字`,
        ...at(headingLines[0] ?? 0),
      })),
    ...parts.doubts.map(({ paragraph, found, cure }) => ({
      kind: 'grammar' as const,
      found: `${found}${cure}`,
      ...at(paragraph),
    })),
  ];
  return { source: kept, blocks, parts, doubts };
}

/** Takes a line in brackets that a soft break put under the title for its subtitle. */
function withSubtitle(parts: DocumentParts): DocumentParts {
  const { title, subtitle } = parts.head;
  const isSubtitle = ({ text }: { text: string }, index: number): boolean =>
    index > 0 && /^[（(].*[）)]$/u.test(text);
  const found = title.filter(isSubtitle);
  const head = {
    ...parts.head,
    title: title.filter((line, index) => !isSubtitle(line, index)),
    subtitle: [...found, ...subtitle],
  };
  return { ...parts, head };
}

/** Leaves out a table of contents: one the file marks as such, else one the grammar finds. */
function withoutContents(source: Source): { source: Source; dropped: number } {
  const marked = source.blocks.map(
    (block) => block.type === 'paragraph' && block.contents === true,
  );
  const found = new Set(readDocument(source.blocks.map(lineOf)).contents);
  const first = marked.indexOf(true);
  const isContents = (block: Block, index: number): boolean =>
    marked[index] === true ||
    found.has(index) ||
    (index === first - 1 && block.type === 'paragraph' && /^目\s*[录次]$/u.test(textOf(block)));
  const dropped = source.blocks.filter(isContents);
  if (dropped.length === 0) return { source, dropped: 0 };
  const characters = dropped.reduce(
    (sum, block) => sum + (block.type === 'paragraph' ? textOf(block).length : 0),
    0,
  );
  const left = new Map(source.left).set(
    'contents',
    (source.left.get('contents') ?? 0) + characters,
  );
  const blocks = source.blocks.filter((block, index) => !isContents(block, index));
  return { source: { ...source, blocks, left }, dropped: dropped.length };
}

function copyingMarks(before: readonly Block[], after: readonly Block[]): Doubt[] {
  return before.flatMap((block, index): Doubt[] => {
    const other = after[index];
    if (block.type === 'table' || other?.type !== 'paragraph') return [];
    const found = textOf(block).match(COPYING_MARKS)?.join(' ') ?? '';
    if (found === '') return [];
    return [{ kind: 'copying', at: index + 1, found, near: opening(textOf(other)) }];
  });
}

/** Lines further on that look like the head of another report: a title, then a salutation or date. */
function severalReports(lines: readonly Line[], { head }: DocumentParts): number[] {
  const first = head.title.at(-1)?.line ?? -1;
  const specials = readSpecials(lines);
  return [...lines.keys()].filter((index) => {
    if (index <= first || index < 3 || !TITLE.test(lines[index]?.text ?? '')) return false;
    return [1, 2, 3].some((step) => {
      const text = lines[index + step]?.text ?? '';
      return (
        /^——\d{4}年/u.test(text) ||
        (step < 3 && specials.get(index + step) === 'salutation') ||
        /^(?:各位代表|同志们)[：:]$/u.test(text)
      );
    });
  });
}
