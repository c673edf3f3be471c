/**
 * The Content-Security-Policy of every page: nothing inline, nothing from another origin.
 * Images may be data of the page itself, which cannot run or tell anything.
 * `wasm-unsafe-eval` lets the search engine's WebAssembly run and nothing else.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
