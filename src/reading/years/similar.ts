/** The pairs of neighbouring characters of a text, without years and other numbers. */
function pairs(text: string): Set<string> {
  const letters = Array.from(text.replaceAll(/[\d\p{P}\p{Z}]+/gu, ''));
  return new Set(letters.map((letter, at) => letter + (letters[at + 1] ?? '')));
}

/**
 * How much two texts say with the same words: from 0, nothing, to 1, everything (Dice's coefficient
 * of their pairs of characters; Chinese has no spaces to find words by).
 */
export function similarity(one: string, other: string): number {
  const [ones, others] = [pairs(one), pairs(other)];
  const shared = [...ones].filter((pair) => others.has(pair)).length;
  return ones.size + others.size === 0 ? 0 : (2 * shared) / (ones.size + others.size);
}
