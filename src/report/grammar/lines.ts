import { readMark } from './marks.ts';

/** One paragraph of a document as it came. Indent is no text. */
export interface Line {
  /** May hold line breaks where the title of a document is set in lines. */
  readonly text: string;
  /** Level of a heading that only formatting showed, 1 for the highest. */
  readonly heading?: number | undefined;
  /** How many characters at the start are bold. */
  readonly boldLead?: number | undefined;
  readonly align?: 'center' | 'right' | undefined;
  /** A table or picture: no text of its own, but a place. */
  readonly block?: true | undefined;
}

const YEAR = '(?:[12]\\d{3}|[１２][０-９]{3}|[〇○零一二三四五六七八九]{4})';
const COUNT = '[0-9０-９〇○零一二三四五六七八九十]{1,3}';
const DATE = `${YEAR}\\s*年\\s*${COUNT}\\s*月\\s*${COUNT}\\s*日`;
/** The number of a table or figure: 1, 2-1, 三; what follows is parted from it. */
const FIGURE = '(?:[0-9０-９]+(?:[-.－—][0-9０-９]+)*|[一二三四五六七八九十]+)(?![^\\s：:、.．])';
const PEOPLE =
  '代表|委员|同志|同学|朋友|领导|来宾|先生|女士|师生|职工|群众|单位|部门|政府|主任|书记|成员';

/** What a line is by its form alone; where it stands decides whether it is meant. */
export const FORMS = {
  /** 各位代表： 同志们： */
  salutation: new RegExp(`^(?!.*[。；])(?=.*(?:各位|尊敬|同志|${PEOPLE})).{2,40}[：:]$`, 'u'),
  /** 各位代表！ 同志们！我们… */
  vocative: new RegExp(
    `^(?:各位|尊敬的|同志们|同学们|朋友们)[^，。；！]{0,12}(?:，[^，。；！]{2,8})?(?:！|[：:]$)`,
    'u',
  ),
  /** 2024年3月1日 二〇二四年三月一日 */
  date: new RegExp(`^[（(]?${DATE}[）)]?$`, 'u'),
  /** ——2024年1月8日在某市第九届人民代表大会第四次会议上 （2024年1月8日） */
  dateLine: new RegExp(
    `^(?:[—─－-]{2,}\\s*|[（(]\\s*)?${YEAR}\\s*年(?:\\s*${COUNT}\\s*月).*$`,
    'u',
  ),
  /** （此件公开发布） */
  remark: /^[（(][^（）()]{2,40}[）)]$/u,
  /** 注：… ［28］某词：… */
  note: /^(?:[（(]?注\s*\d*\s*[）)：:]|[［[]\d+[］\]])/u,
  /** 表1　甲, （单位：万元）: stands above what it names. */
  caption: new RegExp(`^(?:附?表\\s*${FIGURE}.{0,40}|[（(]?单位[：:].{1,12})$`, 'u'),
  /** 图1　甲: stands below. */
  legend: new RegExp(`^附?图\\s*${FIGURE}.{0,40}$`, 'u'),
  /** 附件：1.甲 */
  attachments: /^附\s*件\s*[：:]/u,
  /** 附件1, alone on its line */
  attachment: /^附\s*件\s*([0-9０-９一二三四五六七八九十]{0,3})$/u,
  /** 目录 */
  contents: /^目\s*[录錄次]$/u,
  /** 一、甲……3 */
  contentsLine: /(?:[.．…·・]{2,}|\t)\s*[-—]?\s*\d{1,4}\s*[-—]?$/u,
} as const;

/** A short line without the marks of a sentence, as titles, names and signatures are. */
export function isNameLike(text: string): boolean {
  return text.length <= 40 && !/[。；：！？，:;!?]/u.test(text);
}

/** What a paragraph at the head or tail of a text is. */
export type Special =
  'salutation' | 'signature' | 'date' | 'remark' | 'attachments' | 'note' | 'caption' | 'legend';

/**
 * Tells the paragraphs of a section that are no body text: the salutation first, or after a date
 * line; the list of attachments, signature, date and 附注 last; the report's own notes anywhere, and
 * what names a table or picture beside it.
 * @returns what is special, by index
 */
export function readSpecials(lines: readonly Line[]): Map<number, Special> {
  const specials = new Map<number, Special>();
  const texts = lines.map(({ text }) => text.trim());
  texts.forEach((text, index) => {
    if (FORMS.note.test(text)) specials.set(index, 'note');
  });
  const opening = texts.findIndex((text) => !FORMS.dateLine.test(text) || text.includes('，'));
  if (isSalutation(texts[opening] ?? '')) {
    for (let index = 0; index < opening; index += 1) specials.set(index, 'date');
    specials.set(opening, 'salutation');
  }
  readCaptions(lines, texts, specials);
  readTail(lines, texts, specials);
  readAttachmentList(texts, specials);
  return specials;
}

/** 各位代表： and, where nothing follows on its line, 各位代表！ */
export function isSalutation(text: string): boolean {
  return (
    FORMS.salutation.test(text) || (text.endsWith('！') && FORMS.vocative.exec(text)?.[0] === text)
  );
}

/** What names a table or picture: above it, or, a figure's, below it if not there already. */
function readCaptions(
  lines: readonly Line[],
  texts: readonly string[],
  specials: Map<number, Special>,
) {
  for (const [index, { block }] of lines.entries()) {
    if (!block) continue;
    let above = index - 1;
    for (; FORMS.caption.test(texts[above] ?? ''); above -= 1) specials.set(above, 'caption');
    if (FORMS.legend.test(texts[index + 1] ?? '')) specials.set(index + 1, 'legend');
    else if (FORMS.legend.test(texts[above] ?? '') && !specials.has(above)) {
      specials.set(above, 'caption');
    }
  }
}

/** Signature, date and 附注, read from the end. */
function readTail(
  lines: readonly Line[],
  texts: readonly string[],
  specials: Map<number, Special>,
) {
  let index = texts.length - 1;
  while (specials.get(index) === 'note' || lines[index]?.block) index -= 1;
  const remark = FORMS.remark.test(texts[index] ?? '') && !FORMS.date.test(texts[index] ?? '');
  const date = remark ? index - 1 : index;
  if (!FORMS.date.test(texts[date] ?? '') || date < 1) return;
  specials.set(date, 'date');
  if (remark) specials.set(index, 'remark');
  for (let signature = date - 1; signature >= 0; signature -= 1) {
    const text = texts[signature] ?? '';
    const isSignature =
      !specials.has(signature) && isNameLike(text) && readMark(text) === undefined && text !== '';
    if (!isSignature || lines[signature]?.heading !== undefined || lines[signature]?.block) break;
    specials.set(signature, 'signature');
  }
}

/** 附件：1.甲, and the lines after it that go on counting. */
function readAttachmentList(texts: readonly string[], specials: Map<number, Special>) {
  const start = texts.findLastIndex((text) => FORMS.attachments.test(text));
  if (start === -1) return;
  specials.set(start, 'attachments');
  let number = readMark((texts[start] ?? '').replace(FORMS.attachments, '').trim())?.number;
  for (let index = start + 1; number !== undefined; index += 1) {
    const mark = readMark(texts[index] ?? '');
    if (mark?.name !== 'item' || mark.number !== number + 1) return;
    specials.set(index, 'attachments');
    number += 1;
  }
}
