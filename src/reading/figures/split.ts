/** A piece of a figure as written: a number, set large, or the words around it. */
export interface FigurePart {
  readonly text: string;
  readonly isNumber: boolean;
}

/** Splits a figure as editors write it, `17个方面123条` or `3.8万人次`, into numbers and words. */
export function splitFigure(value: string): FigurePart[] {
  return value
    .split(/(\d[\d.,]*%?)/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, isNumber: /^\d/u.test(text) }));
}

/** The share a figure names, from 0 to 100, where it is a single percentage; else undefined. */
export function percentage(value: string): number | undefined {
  const share = Number(/^(\d+(?:\.\d+)?)%$/u.exec(value)?.[1] ?? NaN);
  return share >= 0 && share <= 100 ? share : undefined;
}
