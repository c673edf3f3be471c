/**
 * The marks a copying tool leaves around text that is paid for, `##paidbegin##` and `##paidend##`.
 * They stay in the seed alone, the one thing of it that is not shown.
 */
export const COPYING_MARKS = /##paid(?:begin|end)##/gu;

/**
 * A seed as it compares with a page: without white space and without the two marks a copying tool
 * left in it, `##paidbegin##` and `##paidend##`. Nothing else is changed.
 */
export function normaliseSeed(seed: string): string {
  return withoutSpace(seed.replaceAll(COPYING_MARKS, ''));
}

/** White space is the layout's, on a page as in a seed. */
export function withoutSpace(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
