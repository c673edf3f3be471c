import { KINDS } from '../report/kinds.ts';
import { opening, type Doubt } from './doubts.ts';
import type { Draft } from './recognise.ts';
import { Refusal } from './refusal.ts';
import { textOf } from './source.ts';

/** What the command line says; it goes before what the document says. */
export interface Wishes {
  readonly id?: string | undefined;
  readonly year?: string | undefined;
  readonly kind?: string | undefined;
  readonly publisher?: string | undefined;
}

/** Facts of a report, guessed where nobody said them. */
export interface Guess {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly kind: string;
  readonly publisher: string | undefined;
}

const KIND = new RegExp(KINDS.join('|'), 'gu');

/** A line that is a date, or opens with one in brackets: （2024年3月1日…通过）. */
const DATED = /^(?:[（(—\s]*.{4}年.{1,3}月.{1,3}日.{0,40}[）)]|.{4}年.{1,3}月.{1,3}日)$/u;

const DIGITS = '〇一二三四五六七八九';

/**
 * Guesses what report.yaml needs from title, date line and signature date.
 * @param fallback title where the document shows none, as a file's name
 * @throws Refusal where the document names no year and none is given, or a wish is not usable
 */
export function guessFacts({ parts, blocks }: Draft, wishes: Wishes, fallback: string): Guess {
  const { title: lines, date } = parts.head;
  const title = lines.length > 0 ? lines.map(({ text }) => text).join('') : fallback;
  const dated = blocks
    .map((block) => (block.type === 'paragraph' ? textOf(block) : ''))
    .filter((text) => DATED.test(text));
  const sources = [title, date?.text, fallback, dated[0], dated.at(-1)];
  const year = wishes.year ?? sources.map((text) => yearIn(text ?? '')).find((each) => each);
  if (year === undefined || !/^(?:19[5-9]|20\d)\d$|^1949$/u.test(year)) {
    const found =
      wishes.year === undefined ? '文件里没有写明年份' : `--year ${wishes.year} 不是年份`;
    throw new Refusal(`${found}。请加上年份，例如 --year 2024。`);
  }
  const id = wishes.id ?? year;
  if (!/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/u.test(id)) {
    throw new Refusal(`--id ${id} 不能作网址。请只用小写字母、数字和连字符，例如 --id 2024-2。`);
  }
  return {
    id,
    title,
    year: Number(year),
    kind: wishes.kind ?? title.match(KIND)?.at(-1) ?? '报告',
    publisher: wishes.publisher,
  };
}

/** What was guessed and not read, for the editor to check. */
export function factDoubts({ parts }: Draft, { title }: Guess): Doubt[] {
  if (parts.head.title.length > 0) return [];
  return [{ kind: 'untitled', at: 0, found: `“${opening(title)}”`, near: '' }];
}

/** A year as a document writes it: 2024年, 二〇二四年, 二○二四年; or four figures of a file's name. */
function yearIn(text: string): string | undefined {
  const found = /([12]\d{3})(?:\s*年|\D*$)|([〇○零一二三四五六七八九]{4})年/u.exec(text);
  if (found === null) return undefined;
  return (
    found[1] ??
    (found[2] ?? '').replaceAll(/./gu, (digit) =>
      String(DIGITS.indexOf(/[○零]/u.test(digit) ? '〇' : digit)),
    )
  );
}
