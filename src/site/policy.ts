/**
 * The Content-Security-Policy of every page: nothing inline, nothing from another origin.
 * `wasm-unsafe-eval` lets the search engine's WebAssembly run and nothing else.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
