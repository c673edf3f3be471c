import type { SearchedReport } from '../engine/types.ts';
import { element } from './element.ts';
import type { Question } from './question.ts';

/** A list to choose from: its name in the form, what it is called, and what it offers. */
interface Choice {
  readonly name: keyof Question;
  readonly label: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

function same(values: readonly string[], suffix = ''): [string, string][] {
  return [...new Set(values)].map((value) => [value, value + suffix]);
}

/** What can be chosen of the reports; a list with one entry is none. */
export function choicesOf(reports: readonly SearchedReport[], question: Question): Choice[] {
  const { year, kind, report } = question;
  const narrowed = reports.filter(
    (each) => [String(each.year), ''].includes(year) && [each.kind, ''].includes(kind),
  );
  const chosen = narrowed.length === 1 ? narrowed : reports.filter(({ slug }) => slug === report);
  const choices: Choice[] = [
    {
      name: 'year',
      label: '年度',
      all: '全部年度',
      options: same(
        reports.map((each) => String(each.year)),
        '年',
      ),
    },
    {
      name: 'kind',
      label: '文种',
      all: '全部文种',
      options: same(reports.map((each) => each.kind)),
    },
    {
      name: 'report',
      label: '报告',
      all: '全部报告',
      options: narrowed.map(({ slug, title }) => [slug, title]),
    },
    {
      name: 'part',
      label: '部分',
      all: '全部部分',
      options: same(chosen[0]?.parts.slice(1) ?? []),
    },
    {
      name: 'order',
      label: '排序',
      all: '按相关程度',
      options:
        reports.length > 1
          ? [
              ['year', '按年度从新到旧'],
              ['', ''],
            ]
          : [],
    },
  ];
  return choices.filter(({ name, options }) => options.length > 1 || question[name] !== '');
}

/**
 * Puts the lists into the form. They are made of the index, not written into every page, and anew
 * for every question, since what is chosen of one decides what another offers.
 */
export function renderFilters(
  form: HTMLFormElement,
  reports: readonly SearchedReport[],
  question: Question,
): void {
  const focused = document.activeElement?.getAttribute('name');
  const lists = element('div', 'search-filters');
  form.querySelector('.search-filters')?.remove();
  form.append(lists);
  for (const { name, label, all, options } of choicesOf(reports, question)) {
    const select = element('select', '', new Option(all, ''));
    for (const [value, text] of options) if (text !== '') select.append(new Option(text, value));
    select.name = name;
    select.setAttribute('aria-label', label);
    select.value = question[name];
    lists.append(select);
    if (name === focused) select.focus();
  }
}

/** The question without a part or report that what else was chosen does not offer. */
export function possible(reports: readonly SearchedReport[], question: Question): Question {
  let left = question;
  // In this order: what is dropped of one list changes what the next offers.
  for (const name of ['year', 'kind', 'report', 'part', 'order'] as const) {
    const choice = choicesOf(reports, left).find((each) => each.name === name);
    const isOffered = choice?.options.some(([value]) => value === left[name]) === true;
    if (!isOffered) left = { ...left, [name]: '' };
  }
  return left;
}
