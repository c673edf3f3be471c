/** The reader's settings: shown as they are, applied at once, kept for the next page. */
class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    const root = document.documentElement;
    for (const input of this.querySelectorAll('input')) {
      input.checked = input.value === (root.dataset[input.name] ?? '');
    }
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      keepingPlace(() => {
        apply(target.name, target.value);
      });
    });
  }
}

function apply(name: string, value: string): void {
  const { dataset } = document.documentElement;
  if (value === '') Reflect.deleteProperty(dataset, name);
  else dataset[name] = value;
  try {
    if (value === '') localStorage.removeItem(`report.${name}`);
    else localStorage.setItem(`report.${name}`, value);
  } catch {
    // Storage is off: the setting holds for this page.
  }
}

/** Makes a change of layout without moving the words being read. */
function keepingPlace(change: () => void): void {
  const words = document
    .elementFromPoint(innerWidth / 2, innerHeight / 3)
    ?.closest('p, h2, h3, li');
  const before = words?.getBoundingClientRect().top ?? 0;
  change();
  scrollBy({ top: (words?.getBoundingClientRect().top ?? 0) - before, behavior: 'instant' });
}

/** Shows the button, once it works. */
function show(): void {
  customElements.define('reading-settings', ReadingSettings);
}

if ('popover' in HTMLElement.prototype) show();
else void import('../../dom/popover.ts').then(show);
