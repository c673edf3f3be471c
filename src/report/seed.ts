/**
 * The marks a copying tool leaves around text that is paid for, `##paidbegin##` and `##paidend##`.
 * They stay in the seed alone, the one thing of it that is not shown.
 */
export const COPYING_MARKS = /##paid(?:begin|end)##/gu;
