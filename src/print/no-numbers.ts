/** Says beside each print button, where the browser prints no page numbers, that it does not. */
for (const button of document.querySelectorAll('.print-button')) {
  const pdf = button.parentElement?.querySelector('a[href$=".pdf"]');
  const note = document.createElement('small');
  note.textContent = pdf
    ? '此浏览器打印的纸上没有页码，需要页码请打印PDF。'
    : '此浏览器打印的纸上没有页码。';
  button.after(note);
}
export {};
