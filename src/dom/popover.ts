// What this site asks of popovers, for browsers that have none (before Chrome 114, Firefox 125,
// Safari 17); base.css shows the open one. Loaded by them alone: reading/settings.
const OPEN = 'data-open';

function close(): void {
  document.querySelector(`[${OPEN}]`)?.removeAttribute(OPEN);
}

HTMLElement.prototype.showPopover = function () {
  close();
  this.setAttribute(OPEN, '');
};

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const id = target.closest('[popovertarget]')?.getAttribute('popovertarget') ?? '';
  const asked = document.getElementById(id);
  const isOpen = asked?.hasAttribute(OPEN) === true;
  if (asked !== null || target.closest(`[${OPEN}], .cite`) === null) close();
  if (!isOpen) asked?.showPopover();
});

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});

export {};
