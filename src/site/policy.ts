/**
 * What a page may do: nothing inline, nothing from another origin, no text taken for code.
 * Images may be data of the page itself, which cannot run or tell anything.
 * `wasm-unsafe-eval` lets the search engine's WebAssembly run and nothing else.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  // The one place where the site's code names code to run: search/box/start-worker.ts.
  'trusted-types search-worker',
];

/** The Content-Security-Policy as every page carries it, for hosts that send no headers. */
export const contentSecurityPolicy = directives.join('; ');

/** The headers of every answer; the recipes for servers in `deploy` are written from this list. */
export const securityHeaders: Readonly<Record<string, string>> = {
  // A page cannot forbid its own framing; a header can.
  'Content-Security-Policy': [...directives, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Those of them that speak of what pages do; the others are of every file. */
export const pageHeaders: readonly string[] = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Permissions-Policy',
  'Referrer-Policy',
];

/** For answers over https alone: a year of nothing else. */
export const strictTransportSecurity = 'max-age=31536000';

/** Folders whose files are named after their content, and so never change. */
export const hashedFolders = ['_astro', 'pagefind'] as const;

/** `Cache-Control` of the files in those folders, and of all others, which are asked after anew. */
export const caching = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
} as const;
