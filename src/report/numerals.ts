const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/**
 * Writes a number the way a report numbers its parts and points: 一 … 十 … 九十九.
 * @param value a whole number from 1 to 99
 * @throws RangeError for any other number
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) {
    throw new RangeError(`No Chinese numeral for ${String(value)}: expected 1 to 99`);
  }
  const tens = Math.floor(value / 10);
  const ones = DIGITS[value % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}`;
}
