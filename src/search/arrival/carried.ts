import { splitPhrases } from './address.ts';

function keptPhrases(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('phrases' in state)) return [];
  const { phrases } = state;
  return Array.isArray(phrases) ? phrases.filter((phrase) => typeof phrase === 'string') : [];
}

/**
 * The phrases to be marked. They leave the address at once, so that it is the place's own and can
 * be cited, and are kept in the history's entry for a reload.
 */
export function takePhrases(): string[] {
  const { phrases, url } = splitPhrases(location.href);
  if (phrases.length === 0) return keptPhrases(history.state);
  history.replaceState({ phrases }, '', url);
  return phrases;
}
