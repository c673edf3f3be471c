import { parseXml, XmlElement as ParsedElement, XmlText } from '@rgrove/parse-xml';
import { Refusal } from '../refusal.ts';

/** An XML element whose names carry the usual prefixes, whatever prefixes the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Namespaces of WordprocessingML, transitional and strict, by the prefix used in this folder. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/u, 'w'],
  [/officeDocument\/(?:2006\/)?relationships$/u, 'r'],
  [/markup-compatibility\/2006$/u, 'mc'],
  [/drawingml\/(?:2006\/)?main$/u, 'a'],
  [/drawingml\/(?:2006\/)?wordprocessingDrawing$/u, 'wp'],
  [/officeDocument\/(?:2006\/)?math$/u, 'm'],
  [/^urn:schemas-microsoft-com:vml$/u, 'v'],
  [/wordml\/2015\/wordml\/symex$|word\/2015\/wordml\/symex$/u, 'w16se'],
];

type Scope = ReadonlyMap<string, string>;

/**
 * Parses a part of a package.
 * @param part its name, for the message
 * @throws Refusal where it is not well-formed or declares a document type: Word writes none, and
 * entities are a way to harm a reader
 */
export function parsePart(part: string, bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  if (text.includes('<!DOCTYPE')) {
    throw new Refusal(
      `文件中的 ${part} 带有 DOCTYPE 声明，Word 不会写这种声明，为安全起见不予读取。`,
    );
  }
  try {
    const { root } = parseXml(text);
    if (root !== null) return convert(root, new Map());
  } catch {
    // Falls through: what the parser says is in English and speaks of XML.
  }
  throw new Refusal(
    `文件已损坏：其中的 ${part} 读不出来。请在 Word 中打开，另存为新的 .docx 再试。`,
  );
}

/** The first child element of that name. */
export function child(node: XmlElement | undefined, name: string): XmlElement | undefined {
  return node === undefined ? undefined : elements(node).find((each) => each.name === name);
}

/** The child elements, or those of one name. */
export function elements(node: XmlElement, name?: string): XmlElement[] {
  return node.children.filter(
    (each): each is XmlElement =>
      typeof each !== 'string' && (name === undefined || each.name === name),
  );
}

/** The attribute `w:val` of the first child of that name. */
export function valueOf(node: XmlElement | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['w:val'];
}

/** A property that is on by being there (`<w:b/>`), unless its value says off. */
export function isOn(node: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(node, name);
  if (property === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '');
}

/** The first element of that name anywhere below. */
export function find(node: XmlElement, name: string): XmlElement | undefined {
  for (const each of elements(node)) {
    const found = each.name === name ? each : find(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    bytes,
  );
}

function convert(node: ParsedElement, outer: Scope): XmlElement {
  const scope = declared(node.attributes, outer);
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => [name.includes(':') ? canonical(name, scope) : name, value] as const,
  );
  const children = node.children.flatMap((each): (XmlElement | string)[] => {
    if (each instanceof ParsedElement) return [convert(each, scope)];
    return each instanceof XmlText ? [each.text] : [];
  });
  return {
    name: canonical(node.name, scope),
    attributes: Object.fromEntries(attributes),
    children,
  };
}

/** The prefixes in force inside an element: what it declares, on top of those around it. */
function declared(attributes: Record<string, string>, outer: Scope): Scope {
  const own = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/u.test(name));
  if (own.length === 0) return outer;
  const prefixes = own.map(([name, uri]): [string, string] => {
    const prefix = name.slice('xmlns:'.length);
    return [prefix, PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? prefix];
  });
  return new Map([...outer, ...prefixes]);
}

function canonical(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = scope.get(name.slice(0, Math.max(0, colon)));
  return prefix === undefined || prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
}
