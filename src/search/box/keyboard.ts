/**
 * Whether a key belongs to an input method: it composes, or it ends the composing. Safari sends the
 * latter after `compositionend`, told only by the key code all such keys have.
 */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it in Safari
  return event.isComposing || event.keyCode === 229;
}

/**
 * Whether an input is no query yet, because an input method is composing it. Android's keyboards
 * compose Latin letters without an end, so there every input is one.
 */
export function isQuiet(event: Event): boolean {
  return (
    event instanceof InputEvent && event.isComposing && !navigator.userAgent.includes('Android')
  );
}

/** The arrow keys go from the field through hits and buttons and back, as Tab does. */
export function moveWithArrows(box: HTMLElement, event: KeyboardEvent): void {
  const step = new Map([
    ['ArrowDown', 1],
    ['ArrowUp', -1],
  ]).get(event.key);
  if (step === undefined || isComposing(event)) return;
  const stops = [
    ...box.querySelectorAll<HTMLElement>('input, .search-hit, .search-results button'),
  ];
  const at = stops.findIndex((stop) => stop === event.target);
  const next = at === -1 ? undefined : stops[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
