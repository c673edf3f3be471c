/**
 * All that content may use besides plain text. Content is text, not code: what is not named here is
 * no markup, whoever writes it, and no attribute can hide text or leave it out of the proof.
 */
export const allowed = {
  /** Nodes of the Markdown tree. */
  nodes: new Set([
    'root',
    'paragraph',
    'text',
    'heading',
    'strong',
    'break',
    'link',
    'image',
    'table',
    'tableRow',
    'tableCell',
    'footnoteReference',
    'footnoteDefinition',
  ]),
  /** How a node must open, where Markdown knows a second way that eats signs of the text. */
  signs: { strong: '**', heading: '#' } as Readonly<Record<string, string>>,
  /** HTML elements, each with its attributes and the form of their values. */
  elements: new Map<string, Readonly<Record<string, RegExp>>>([
    ['table', {}],
    ['caption', {}],
    ['thead', {}],
    ['tbody', {}],
    ['tfoot', {}],
    ['tr', {}],
    ['th', { ...spans(), scope: /^(?:row|col)(?:group)?$/u }],
    ['td', spans()],
    ['sup', {}],
    ['sub', {}],
    ['br', {}],
  ]),
  /** Schemes of links to elsewhere; links without one lead to places and files of this site. */
  schemes: ['http:', 'https:', 'mailto:'],
  /** Pictures lie beside the content, or in a folder below. */
  image:
    /^(?:\.\/)?(?:[\p{L}\p{N}_-][\p{L}\p{N}_.-]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}_.-]*\.(?:avif|gif|jpe?g|png|svg|webp)$/iu,
} as const;

function spans() {
  const count = /^[1-9]\d{0,2}$/u;
  return { colspan: count, rowspan: count };
}

/** Whether a link may lead to `url`, read as browsers read it: they skip line ends inside a scheme. */
export function isAllowedLink(url: string): boolean {
  const own = 'https://own.invalid';
  const target = URL.parse(url, own);
  if (target === null) return false;
  if (target.origin === own) return true;
  return allowed.schemes.some((scheme) => url.toLowerCase().startsWith(scheme));
}
