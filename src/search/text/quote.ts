/** Characters of a query shown in a sentence. */
const SHOWN = 30;

/** Puts a phrase in quotation marks, cut where it is long. */
export function quote(text: string): string {
  const characters = Array.from(text);
  return characters.length > SHOWN ? `“${characters.slice(0, SHOWN).join('')}……”` : `“${text}”`;
}
