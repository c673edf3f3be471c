import type { Filters, SearchOptions } from '../engine/types.ts';

/** What the reader asks: the form's fields, and the search page's address. */
export interface Question {
  readonly q: string;
  /** Slug of a report, kind, year and title of a part; empty for all. */
  readonly report: string;
  readonly kind: string;
  readonly year: string;
  readonly part: string;
  /** `year` where the newest are to come first; else empty. */
  readonly order: string;
}

const NAMES = ['q', 'report', 'kind', 'year', 'part', 'order'] as const;
const FILTERS = ['report', 'kind', 'year', 'part'] as const;

export const NOTHING: Question = { q: '', report: '', kind: '', year: '', part: '', order: '' };

/** Characters of the query kept in the address, so that servers take it and people can share it. */
const LONGEST = 200;

/** The question in an address's `?…` or in a form's data; what is not there is empty. */
export function readQuestion(source: URLSearchParams | FormData): Question {
  const question: Record<string, string> = {};
  for (const name of NAMES) {
    const value = source.get(name);
    question[name] = typeof value === 'string' ? value : '';
  }
  return { ...NOTHING, ...question };
}

/** The `?…` of the address that asks the question; empty where nothing is asked. */
export function toAddress(question: Question): string {
  const parameters = new URLSearchParams();
  for (const name of NAMES) {
    const value = Array.from(question[name].trim()).slice(0, LONGEST).join('');
    if (value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** What a question is narrowed to. */
export function filtersOf(question: Question): Filters {
  const chosen = FILTERS.filter((name) => question[name] !== '');
  return Object.fromEntries(chosen.map((name) => [name, question[name]]));
}

/** Whether a question is narrowed to anything. */
export function isNarrowed(question: Question): boolean {
  return FILTERS.some((name) => question[name] !== '');
}

/** The question without what it is narrowed to. */
export function widened(question: Question): Question {
  return { ...NOTHING, q: question.q, order: question.order };
}

/** How a question is searched. */
export function optionsOf(question: Question): SearchOptions {
  return {
    filters: filtersOf(question),
    order: question.order === 'year' ? 'year' : 'relevance',
  };
}
