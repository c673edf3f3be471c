import type { Page } from '@playwright/test';

/**
 * Readies a page for a document of record:
 * - only our own faces, so that the bytes do not hang on the machine's (page.css); what they lack is
 *   drawn as 〓 and read as itself;
 * - the marks of notes as text, because Chromium tags nothing that a style sheet writes;
 * - roles that make Chromium tag run-in paragraphs as P, which it does not for inline boxes, and
 *   notes as BlockQuote, a tag reports have no other use for and `finishPdf` turns into Note;
 * - a named destination for every id, which Chromium gives to what some link, even a hidden one,
 *   leads to.
 * @param missing the characters our faces lack
 * @returns what to say of links: the name of the place, or their own text, by their target
 */
export async function preparePage(
  page: Page,
  missing: readonly string[],
): Promise<Map<string, string>> {
  await page.evaluate(async () => {
    const { style } = document.documentElement;
    for (const face of ['fang', 'hei', 'kai', 'xiaobiaosong', 'digits']) {
      style.setProperty(`--print-${face}`, `'Report ${face}', 'Report Rare'`);
    }
    // A face that stands in behind another would come too late. printPdf tells of one that is missing.
    await Promise.allSettled([...document.fonts].map((face) => face.load()));
    const report = document.querySelector('.report');
    if (report === null) throw new Error('The page holds no report');
    for (const reference of report.querySelectorAll('.note-ref')) {
      reference.removeAttribute('class');
      for (const link of reference.querySelectorAll('a')) {
        link.textContent = `注${link.textContent}`;
      }
    }
    for (const list of report.querySelectorAll('.notes ol')) {
      list.role = 'group';
      for (const [index, note] of [...list.children].entries()) {
        note.role = 'blockquote';
        note.querySelector('p')?.prepend(`注${String(index + 1)}：`);
      }
    }
    // What holds a picture or a table and its caption is no picture itself.
    for (const figure of report.querySelectorAll('figure')) figure.role = 'group';
    for (const paragraph of report.querySelectorAll('p')) paragraph.role = 'paragraph';
    // What gave up its box (closing.css) is no destination.
    for (const element of report.querySelectorAll('[id]')) {
      if (getComputedStyle(element).display !== 'contents') continue;
      const start = document.createElement('span');
      start.id = element.id;
      element.removeAttribute('id');
      element.prepend(start);
    }
    const targets = document.body.appendChild(document.createElement('nav'));
    for (const { id } of report.querySelectorAll('[id]')) {
      targets.appendChild(document.createElement('a')).href = `#${id}`;
    }
  });
  await page.evaluate(drawMissing, missing);
  return new Map(await page.locator('.report a[href]').evaluateAll(nameLinks));
}

function drawMissing(missing: readonly string[]): void {
  const report = document.querySelector('.report') ?? document.body;
  const texts = document.createTreeWalker(report, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode() !== null) {
    const text = texts.currentNode as Text;
    if (missing.some((one) => text.data.includes(one))) found.push(text);
  }
  for (const text of found) {
    // A run of words stays one: every node is a piece of its own in the PDF.
    const pieces = text.data.split(new RegExp(`([${missing.join('')}])`, 'u'));
    text.replaceWith(
      ...pieces.map((piece, index) => {
        if (index % 2 === 0) return piece;
        const sign = document.createElement('span');
        sign.role = 'img';
        sign.ariaLabel = piece;
        sign.textContent = '〓';
        return sign;
      }),
    );
  }
}

/** What links lead to and what to call it: the place where the unit's own link names it. */
function nameLinks(links: Element[]): [target: string, name: string][] {
  return links.map((link) => {
    const href = link.getAttribute('href') ?? '';
    const own = document.querySelector(`.report a.cite[href="${CSS.escape(href)}"]`);
    const place = own?.getAttribute('aria-label')?.replace(/^引用/u, '');
    return [decodeURIComponent(href.replace(/^#/u, '')), place ?? link.textContent.trim()];
  });
}
