import { isReplaced } from './box/replaced.ts';

/** Milliseconds before the reader is told that something is still on its way. */
const PATIENCE = 300;

/**
 * Makes the search ready without loading it: the header's link opens the dialog, so do `/` and
 * Ctrl K or ⌘ K, and the interface is fetched when its field is first used. Where the reader left
 * this page from the dialog, it is open again.
 */
export function prepareSearch(): void {
  const box = document.querySelector<HTMLElement>('report-search');
  const link = document.querySelector<HTMLElement>('.search-open');
  if (box === null || link === null) return;
  box.hidden = false;
  document.querySelector('.search-fallback')?.remove();
  const dialog = box.closest('dialog');
  const open = (event?: Event): void => {
    event?.preventDefault();
    if (dialog?.open === false) dialog.showModal();
    box.querySelector('input')?.select();
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Safari does not focus a link that is clicked, and focus could not return to it.
    link.focus();
    open(event);
  });
  document.addEventListener('keydown', (event) => {
    if (isShortcut(event)) open(event);
  });
  const load = (): void => void loadInterface(box);
  box.querySelector('form')?.addEventListener('focusin', load);
  box.querySelector('.search-retry')?.addEventListener('click', () => {
    // Some browsers never ask again for a script that failed, and after an update it is gone: the
    // search page starts anew.
    if (!isLoaded()) box.querySelector('form')?.submit();
  });
  box.addEventListener('submit', (event) => {
    if (isLoaded()) return;
    // Enter came before the interface: it answers as soon as it is there.
    event.preventDefault();
    void loadInterface(box).then(() => {
      if (isLoaded()) box.querySelector('form')?.requestSubmit();
    });
  });
  const state = history.state as { search?: unknown } | null;
  if (dialog === null) {
    if (new URLSearchParams(location.search).has('q')) load();
  } else if (state?.search !== undefined) open();
}

function isShortcut(event: KeyboardEvent): boolean {
  const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (event.isComposing || altKey) return false;
  if (target instanceof Element && target.matches('input, select, textarea')) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey;
  return key === '/' && document.documentElement.dataset.searchKey !== 'off';
}

function isLoaded(): boolean {
  return customElements.get('report-search') !== undefined;
}

async function loadInterface(box: HTMLElement): Promise<void> {
  const status = box.querySelector('.search-status');
  const retry = box.querySelector<HTMLElement>('.search-retry');
  if (status === null || retry === null || isLoaded()) return;
  retry.hidden = true;
  const progress = setTimeout(() => (status.textContent = '正在加载检索……'), PATIENCE);
  try {
    await import('./box/report-search.ts');
  } catch {
    const reason = (await isReplaced(box.dataset.index ?? ''))
      ? '网站已更新，请刷新。'
      : '检索没有加载成功，请检查网络后重试。';
    status.textContent = `${reason}正文仍可阅读。`;
    retry.hidden = false;
  } finally {
    clearTimeout(progress);
  }
}
