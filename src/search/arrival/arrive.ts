/**
 * Marks the phrases a hit of the search led to. Whether there are any is all that is asked before
 * the script for it is loaded.
 */
export function arrive(): void {
  const state = history.state as { phrases?: unknown } | null;
  if (state?.phrases === undefined && !new URLSearchParams(location.search).has('hl')) return;
  import('./phrase-bar.ts').then(
    ({ showPhrases }) => {
      showPhrases();
    },
    // Without marks the reader is still at the place.
    () => undefined,
  );
}
