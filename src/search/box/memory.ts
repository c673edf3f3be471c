import type { SearchOptions } from '../engine/types.ts';
import { NOTHING, type Question } from './question.ts';

/** What is asked, and how much of the answer is shown. */
export interface Asked extends Required<Pick<SearchOptions, 'limit' | 'opened'>> {
  readonly question: Question;
}

/** A search as the reader left it. */
export interface Left extends Asked {
  /** How far it was scrolled, in pixels. */
  readonly scroll: number;
}

/** Where a search is kept from one page to the next. */
const KEY = 'report.search';

function toLeft(value: unknown): Left | undefined {
  if (typeof value !== 'object' || value === null || !('question' in value)) return undefined;
  const { question, ...left } = value as Left;
  return { ...left, question: { ...NOTHING, ...question } };
}

/** Returns the search that is kept with this page's entry in the history: after Back, or a reload. */
export function leftHere(): Left | undefined {
  return toLeft((history.state as { search?: unknown } | null)?.search);
}

/** Returns the search the reader left last, on whatever page. */
export function leftAnywhere(): Left | undefined {
  try {
    return toLeft(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Keeps a search for this page's entry in the history, and for the next page. */
export function leave(left: Left): void {
  try {
    setHere(left);
    sessionStorage.setItem(KEY, JSON.stringify(left));
  } catch {
    // Where nothing may be kept, or too much is, the next page begins with an empty field.
  }
}

/** The dialog was closed: this page comes back without it. */
export function forgetHere(): void {
  setHere(undefined);
}

function setHere(search: Left | undefined): void {
  history.replaceState({ ...(history.state as object | null), search }, '');
}
