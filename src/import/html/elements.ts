import type { Element, Nodes } from 'hast';
import type { Setting } from './builder.ts';

/** Why an element is left out. */
export type LeftOut = 'markup' | 'furniture' | 'ruby' | 'deleted' | 'hidden';

function each<Value>(names: string, value: Value): Record<string, Value> {
  return Object.fromEntries(names.split(' ').map((name) => [name, value]));
}

/** Elements whose text is none of the report: code, what frames a page, readings above the text. */
const LEFT_OUT: Readonly<Record<string, LeftOut>> = {
  ...each<LeftOut>('script style head template noscript svg', 'markup'),
  ...each<LeftOut>('nav aside footer form button select dialog iframe', 'furniture'),
  ...each<LeftOut>('rt rp', 'ruby'),
  del: 'deleted',
};

const BLOCKS: Readonly<Record<string, true>> = each(
  'p div section article main header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption center address body html pre hr table tbody thead tfoot tr td th caption',
  true,
);

/** What an element says of the text in it. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  ...each<Setting>('b strong', { bold: true }),
  sup: { script: 'sup' },
  sub: { script: 'sub' },
  center: { align: 'center' },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((heading) => [`h${String(heading)}`, { heading }])),
};

/** Why an element is left out; undefined where it is not. */
export function fateOf(node: Element): LeftOut | undefined {
  const isHidden = 'hidden' in node.properties || /display:\s*none/u.test(attribute(node, 'style'));
  return LEFT_OUT[node.tagName] ?? (isHidden ? 'hidden' : undefined);
}

/** Whether an element stands on lines of its own. */
export function isBlock({ tagName }: Element): boolean {
  return tagName in BLOCKS;
}

/** The setting inside an element, given the one around it. */
export function settingIn(node: Element, outer: Setting): Setting {
  const said = /text-align:\s*(center|right)/u.exec(attribute(node, 'style'))?.[1];
  const align = said ?? attribute(node, 'align');
  return {
    ...outer,
    ...SETTINGS[node.tagName],
    ...((align === 'center' || align === 'right') && { align }),
  };
}

/** An attribute as a string; empty where it is not there. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Elements of some names below a node, not those inside of one found. */
export function inside(node: Nodes, ...names: string[]): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.tagName) ? [child] : inside(child, ...names);
  });
}
