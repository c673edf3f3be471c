import { chineseNumeral } from './numerals.ts';

/** Counts the units of a section as they come, and so knows their ids. */
export class Numbering {
  readonly #section: string;
  #scope: string;
  #subsections = 0;
  #items = 0;
  #loose = 0;

  constructor(section: string) {
    this.#section = section;
    this.#scope = section;
  }

  /** The id of the next unit, and the mark it must have, `1.`, `（一）` or none like `mark`. */
  next(mark: string): { id: string; due: string } {
    if (mark === '') return { id: `${this.#scope}-p${String(++this.#loose)}`, due: '' };
    if (mark.endsWith('.')) {
      const number = String(++this.#items);
      return { id: `${this.#scope}-${number}`, due: `${number}.` };
    }
    this.#scope = `${this.#section}-s${String(++this.#subsections)}`;
    [this.#items, this.#loose] = [0, 0];
    return { id: this.#scope, due: `（${chineseNumeral(this.#subsections)}）` };
  }
}
