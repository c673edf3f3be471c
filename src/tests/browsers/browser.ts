/** What the tests ask of a browser, whatever protocol drives it. */
export interface Browser extends AsyncDisposable {
  /** Name and version. */
  readonly name: string;
  /** Goes to an address and waits until the page is loaded. */
  open(url: string): Promise<void>;
  /** Value of an expression in the page; a promise is waited for. Must be JSON. */
  value<T>(expression: string): Promise<T>;
  /** Presses a key as the reader does: a letter, or a name such as `Escape`. */
  press(key: string): Promise<void>;
  /** Sets the window's width in CSS pixels. */
  resize(width: number): Promise<void>;
  /** The page on paper, where the protocol can print. */
  readonly print?: () => Promise<Uint8Array>;
}

/** Codes of the keys that have no character, as WebDriver has them. */
export const keyCodes: Readonly<Record<string, string>> = { Escape: '\uE00C', Enter: '\uE007' };

/** The steps of pressing and letting go a key, as WebDriver and BiDi both take them. */
export function keyActions(key: string): readonly object[] {
  const value = keyCodes[key] ?? key;
  const steps = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
  return [{ type: 'key', id: 'keyboard', actions: steps }];
}
