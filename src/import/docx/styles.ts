import { child, elements, isOn, valueOf, type XmlElement } from './xml.ts';

/** Where a paragraph gets its number from; `numId` 0 takes a number away. */
export interface NumberRef {
  readonly numId: string | undefined;
  readonly level: number | undefined;
  /** The style that says so, where it is not the paragraph itself. */
  readonly style?: string;
}

/** Styles of a document, each with those it is based on. */
export class Styles {
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #defaults: XmlElement | undefined;
  readonly #default: string | undefined;

  /** @param root the part `styles.xml`, which may be missing */
  constructor(root: XmlElement | undefined) {
    const styles = root === undefined ? [] : elements(root, 'w:style');
    this.#styles = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.#defaults = child(child(root, 'w:docDefaults'), 'w:rPrDefault');
    this.#default = styles.find(
      ({ attributes }) =>
        attributes['w:type'] === 'paragraph' &&
        ['1', 'true'].includes(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'];
  }

  /** The style of a paragraph and those it is based on, the nearest first. */
  ofParagraph(properties: XmlElement | undefined): XmlElement[] {
    return this.#chain(valueOf(properties, 'w:pStyle') ?? this.#default);
  }

  /** The number of a paragraph, from itself or from its style (17.9.18). */
  numberOf(properties: XmlElement | undefined): NumberRef | undefined {
    const own = numberIn(properties);
    if (own?.numId !== undefined) return own;
    for (const style of this.ofParagraph(properties)) {
      const inherited = numberIn(child(style, 'w:pPr'));
      if (inherited?.numId === undefined) continue;
      const id = style.attributes['w:styleId'] ?? '';
      return { ...inherited, level: own?.level ?? inherited.level, style: id };
    }
    return undefined;
  }

  /** The list a numbering style stands for (`w:numStyleLink`). */
  listOf(style: string): string | undefined {
    return numberIn(child(this.#styles.get(style), 'w:pPr'))?.numId;
  }

  /** A paragraph property (`w:jc`, `w:outlineLvl`) from itself or from its style. */
  paragraphValue(properties: XmlElement | undefined, name: string): string | undefined {
    const styles = this.ofParagraph(properties).map((style) => child(style, 'w:pPr'));
    return [properties, ...styles].map((each) => valueOf(each, name)).find((each) => each);
  }

  /** A run's property that is on or off, from itself, its style, its paragraph's or the defaults. */
  runIsOn(run: XmlElement | undefined, paragraph: readonly XmlElement[], name: string): boolean {
    const styles = [...this.#chain(valueOf(run, 'w:rStyle')), ...paragraph];
    const sources = [
      run,
      ...styles.map((style) => child(style, 'w:rPr')),
      child(this.#defaults, 'w:rPr'),
    ];
    return sources.map((each) => isOn(each, name)).find((each) => each !== undefined) ?? false;
  }

  #chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.#styles.get(id ?? '');
    while (style !== undefined && !chain.includes(style)) {
      chain.push(style);
      style = this.#styles.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return chain;
  }
}

function numberIn(properties: XmlElement | undefined): NumberRef | undefined {
  const number = child(properties, 'w:numPr');
  if (number === undefined) return undefined;
  const level = valueOf(number, 'w:ilvl');
  return {
    numId: valueOf(number, 'w:numId'),
    level: level === undefined ? undefined : Number(level),
  };
}
