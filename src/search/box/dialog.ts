import { isComposing } from './keyboard.ts';

/**
 * Closes the dialog where `closedby` is not known, at a press outside of it, and where a search field
 * keeps Escape for itself: both in Safari.
 */
export function closeAsExpected(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', ({ target, clientX, clientY }) => {
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (target === dialog && !isInside) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !isComposing(event)) dialog.close();
  });
}
