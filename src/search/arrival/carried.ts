import { splitPhrases } from './address.ts';

interface State {
  readonly phrases?: unknown;
}

function keptPhrases(): string[] {
  const phrases = (history.state as State | null)?.phrases;
  return Array.isArray(phrases) ? phrases.filter((phrase) => typeof phrase === 'string') : [];
}

/**
 * The phrases to be marked. They leave the address at once, so that it is the place's own and can
 * be cited, and are kept in the history's entry for a reload.
 */
export function takePhrases(): string[] {
  const { phrases, url } = splitPhrases(location.href);
  if (phrases.length === 0) return keptPhrases();
  history.replaceState({ ...(history.state as State | null), phrases }, '', url);
  return phrases;
}

/** The reader wants no marks any more, not after a reload either. */
export function dropPhrases(): void {
  history.replaceState({ ...(history.state as State | null), phrases: undefined }, '');
}
