/** What the reader asks: the form's fields, and the search page's address. */
export interface Question {
  readonly q: string;
  /** Heading of a part; empty for all. */
  readonly part: string;
  /** Empty for all. */
  readonly year: string;
}

const NAMES = ['q', 'part', 'year'] as const;

/** Characters of the query kept in the address, so that servers take it and people can share it. */
const LONGEST = 200;

/** The question in an address's `?…` or in a form's data; what is not there is empty. */
export function readQuestion(source: URLSearchParams | FormData): Question {
  const read = (name: string): string => {
    const value = source.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { q: read('q'), part: read('part'), year: read('year') };
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

/** The pages a question is narrowed to, by the names their filters have in the index. */
export function filtersOf({ part, year }: Question): Record<string, string[]> {
  return { ...(part !== '' && { part: [part] }), ...(year !== '' && { year: [year] }) };
}
