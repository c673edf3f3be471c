/// <reference types="trusted-types" />
import address from '../engine/worker.ts?worker&url';

/**
 * The worker is the one script that the site's code starts by its address, so the pages' policy
 * (`trusted-types`) trusts this address and none beside it.
 */
const policy = window.trustedTypes?.createPolicy('search-worker', {
  createScriptURL: (url: string) => (url === address ? url : ''),
});

/** Starts the search's worker. */
export function startWorker(): Worker {
  // TypeScript's own types know no trusted address yet.
  const trusted = policy?.createScriptURL(address) as string | undefined;
  return new Worker(trusted ?? address, { type: 'module' });
}
