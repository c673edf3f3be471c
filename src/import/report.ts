import { readSection, type SectionStructure } from '../report/grammar/structure.ts';
import { describeDoubt, type Doubt } from './doubts.ts';
import type { Section } from './sections.ts';
import { FATES, keptOf, paragraphsOf, textOf, type Fate, type Source } from './source.ts';

/** Characters of a unit's title that the outline shows. */
const TITLE_LENGTH = 24;

type Unit = SectionStructure['units'][number];

/** The outline of a document as a tree: sections and the headings in them, with counts. */
export function outlineOf(title: string, sections: readonly Section[]): string {
  const lines = sections.flatMap((section, index) => {
    const isLast = index === sections.length - 1;
    const { parts, blocks } = section;
    const texts = blocks.map((block) => (block.type === 'paragraph' ? textOf(block) : ''));
    const lines = blocks.map((block, at) => ({
      text: texts[at] ?? '',
      ...(block.type === 'table' ? { block: true as const } : { heading: block.heading }),
    }));
    const { units } = readSection(lines, { id: String(index), place: '' });
    const marked = units.filter(({ mark, level }) => mark !== '' || level > 0);
    const count = [
      `${String(blocks.length)}段`,
      ...(marked.length > 0 ? [`${String(countUnits(marked))}条点`] : []),
      `${String(paragraphsOf(blocks).reduce((sum, each) => sum + textOf(each).length, 0))}字`,
    ].join(' ');
    const own = marked.map((unit, at) => {
      const branch = at === marked.length - 1 ? '└─' : '├─';
      const inner = unit.children.filter(({ mark }) => mark !== '').length;
      const suffix = inner > 0 ? `　下有${String(inner)}项` : '';
      return `${isLast ? '　' : '│'}　${branch} ${nameOf(unit, texts)}${suffix}`;
    });
    return [`${isLast ? '└─' : '├─'} ${parts.mark}${parts.title}　${count}`, ...own];
  });
  return [`《${title}》`, ...lines].join('\n');
}

function countUnits(units: readonly Unit[]): number {
  return units.reduce(
    (sum, { mark, children }) => sum + Number(mark !== '') + countUnits(children),
    0,
  );
}

function nameOf({ paragraph, start, titleEnd }: Unit, texts: readonly string[]): string {
  const name = (texts[paragraph] ?? '').slice(start, titleEnd).replaceAll(/\s+/gu, ' ');
  return name.length > TITLE_LENGTH ? `${name.slice(0, TITLE_LENGTH)}…` : name;
}

/** The account of characters in one line. */
export function accountOf(source: Source): string {
  const left = [...source.left].map(([fate, count]) => `${nameOfFate(fate)}${String(count)}字`);
  return [
    `文件共${String(source.total)}字，收录${String(keptOf(source) - source.added)}字`,
    ...(source.added > 0 ? [`另写出自动编号和符号等${String(source.added)}字`] : []),
    ...(left.length > 0 ? [`没有收录：${left.join('、')}`] : []),
  ].join('；');
}

function nameOfFate(fate: Fate): string {
  return FATES[fate];
}

/** All doubts, numbered. */
export function doubtsOf(doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return '没有疑问。';
  const lines = doubts.map((doubt, index) => `${String(index + 1)}. ${describeDoubt(doubt)}`);
  return [`有${String(doubts.length)}处请核对：`, ...lines].join('\n');
}
