/** Milliseconds after which a face that has not come is done without. */
const PATIENCE = 10_000;

/**
 * Opens the browser's print dialogue with the print fonts in place: `window.print()` does not wait
 * for them, as the browser's own command does. Prints without a face that cannot be fetched.
 */
async function printWithFonts(): Promise<void> {
  const fonts = Promise.allSettled([...document.fonts].map((face) => face.load()));
  await Promise.race([fonts, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  window.print();
}

/** Adds to the provenance what only the reader's browser knows: the address read and the day. */
function stampProvenance(): void {
  const place = document.querySelector('.printed-from');
  if (place === null) return;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const day = new Date().toLocaleDateString('zh-CN', { dateStyle: 'long' });
  place.textContent = `，${canonical ?? location.origin + location.pathname}，${day}打印`;
}

addEventListener('beforeprint', stampProvenance);
for (const button of document.querySelectorAll<HTMLButtonElement>('.print-button')) {
  button.disabled = false;
  button.addEventListener('click', () => void printWithFonts());
}
// Browsers without margin boxes print no page numbers; nothing else tells them apart.
if (!('CSSMarginRule' in window)) void import('./no-numbers.ts');
