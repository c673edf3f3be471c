import { readFile } from 'node:fs/promises';
import { CORRECTIONS_FILE, parseCorrections } from '../report/corrections.ts';
import { ContentError, type Fault } from '../report/fault.ts';
import type { Correction } from '../report/schema.ts';
import { normaliseSeed, withoutSpace } from '../report/seed.ts';

/**
 * Stops the build unless the corrections of a report are all that was changed since it was first
 * published: those of a day lead from the text kept as it was until then, `seeds/<id>.<date>.txt`, to
 * the next one, and the last of these is the seed.
 * @param root the project's folder
 * @throws ContentError naming the first change that is not told, or told and not made
 */
export async function checkCorrections(root: URL, slug: string): Promise<void> {
  const file = `content/${slug}/${CORRECTIONS_FILE}`;
  const text = await readFile(new URL(file, root), 'utf8').catch(() => '[]');
  const { corrections, faults } = parseCorrections(file, text);
  if (faults.length > 0) throw new ContentError(faults);
  let after = { file: `seeds/${slug}.txt`, text: await readSeed(root, `seeds/${slug}.txt`) };
  const days = [...Map.groupBy(corrections, ({ date }) => date)];
  for (const [date, own] of days.sort(([one], [other]) => other.localeCompare(one))) {
    const kept = `seeds/${slug}.${date}.txt`;
    const before = { file: kept, text: await readSeed(root, kept) };
    const fault = findUntold(before.text, after.text, own);
    if (fault !== undefined) {
      const found = `${kept} 与 ${after.file} 之间${fault}`;
      const cure = `${date} 的每一处改动各写一项更正，正文和原稿一并改好。`;
      throw new ContentError([{ file, found, cure }]);
    }
    after = before;
  }
}

async function readSeed(root: URL, file: string): Promise<string> {
  try {
    return normaliseSeed(await readFile(new URL(file, root), 'utf8'));
  } catch {
    const fault: Fault = {
      file,
      found: '没有这个文件，无从核对更正。',
      cure: '把更正前刊出的原稿照原样存为这个文件。',
    };
    throw new ContentError([fault]);
  }
}

/**
 * Finds a change between two texts that no correction tells, or a correction that was not made.
 * Corrections may be told in any order.
 * @returns what is wrong, to follow the names of the two texts; undefined where nothing is
 */
export function findUntold(
  before: string,
  after: string,
  corrections: readonly Correction[],
): string | undefined {
  const left = corrections.map((each) => ({
    before: withoutSpace(each.before),
    after: withoutSpace(each.after),
  }));
  let [was, is] = [before, after];
  for (;;) {
    const same = commonStart(was, is);
    if (same === was.length && same === is.length) break;
    const starts = left.map((each) => startOf(each, was, is, same));
    const at = starts.findIndex((start) => start >= 0);
    const [told] = at === -1 ? [] : left.splice(at, 1);
    if (told === undefined) {
      const around = (text: string): string => text.slice(Math.max(0, same - 6), same + 12);
      return `“${around(was)}”成了“${around(is)}”，没有写明。`;
    }
    const start = starts[at] ?? 0;
    was = was.slice(start + told.before.length);
    is = is.slice(start + told.after.length);
  }
  const [unmade] = left;
  return unmade && `没有把“${unmade.before}”改为“${unmade.after}”。`;
}

type Change = Pick<Correction, 'before' | 'after'>;

/**
 * Finds where a correction was made that explains why two texts differ.
 * @param same how many characters the texts begin with alike: the correction begins there or before
 * @returns the last such place, or -1
 */
function startOf({ before, after }: Change, was: string, is: string, same: number): number {
  const first = Math.max(0, same - Math.min(before.length, after.length) - 1);
  for (let start = same; start >= first; start -= 1)
    if (was.startsWith(before, start) && is.startsWith(after, start)) return start;
  return -1;
}

/** How many characters two texts begin with alike. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
