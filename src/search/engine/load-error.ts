/**
 * The index, or the engine that reads it, could not be loaded: offline, not found, an index of an
 * older deployment, a browser that forbids WebAssembly. The search client then starts anew.
 */
export class SearchLoadError extends Error {
  override readonly name = 'SearchLoadError';
}
