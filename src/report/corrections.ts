import { parseDocument } from 'yaml';
import type { Fault } from './fault.ts';
import { type Correction, correctionFacts } from './schema.ts';

/** Name of the file that tells what was corrected in a report after it was published. */
export const CORRECTIONS_FILE = 'corrections.yaml';

const FORM =
  '写作四项：date: 2024-03-01、place: 1-2-3（网址“#”后的一段）、before: 原来的字、after: 改后的字。';

/**
 * Reads what a report's `corrections.yaml` says.
 * @param file below the project's folder, for the faults
 * @returns the corrections in the order written, and what is wrong with those that could not be read
 */
export function parseCorrections(
  file: string,
  text: string,
): { corrections: Correction[]; faults: Fault[] } {
  const document = parseDocument(text, { schema: 'failsafe' });
  const entries: unknown = document.errors.length > 0 ? undefined : document.toJS();
  if (!Array.isArray(entries)) {
    const found = '不是一列更正，每处更正以“- ”开头。';
    return { corrections: [], faults: [{ file, line: 1, found, cure: FORM }] };
  }
  const parsed = entries.map((entry) => correctionFacts.safeParse(entry));
  const faults = parsed.flatMap(({ error }, index) =>
    error === undefined
      ? []
      : [
          {
            file,
            found: `第${String(index + 1)}处更正的 ${String(error.issues[0]?.path[0] ?? '写法')} 不对。`,
            cure: FORM,
          },
        ],
  );
  return { corrections: parsed.flatMap(({ data }) => data ?? []), faults };
}

/** Says what a correction changed and when, as readers are told: 2024年3月1日，“甲”改为“乙”. */
export function correctionText({ date, before, after }: Correction): string {
  const [year, month, day] = date.split('-').map(Number);
  const when = `${String(year)}年${String(month)}月${String(day)}日`;
  if (before === '') return `${when}，补上“${after}”`;
  if (after === '') return `${when}，删去“${before}”`;
  return `${when}，“${before}”改为“${after}”`;
}
