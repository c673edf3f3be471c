/**
 * Applies styles that a page needs only once its reader asks for something: they are no part of the
 * site's stylesheet, and come with the script that uses them. As one rule of that stylesheet, which
 * every browser takes and the Content-Security-Policy allows.
 * @param css what `import css from './x.css?inline'` gives
 */
export function adoptStyles(css: string): void {
  const [sheet] = document.styleSheets;
  sheet?.insertRule(`@media all{${css}}`, sheet.cssRules.length);
}
