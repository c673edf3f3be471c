/**
 * Applies styles that a page needs only once its reader asks for something: they are no part of the
 * site's stylesheet, and come with the script that uses them.
 * @param css what `import css from './x.css?inline'` gives
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
