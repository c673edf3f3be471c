import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShort, openArticle } from './close.ts';

const notes = (id: string, count: number): string =>
  `<section class="notes" data-apart><h2 id="notes-${id}">编者注</h2><ol>` +
  Array.from(
    { length: count },
    (_, at) =>
      `<li id="n-${id}-${String(at + 1)}"><p>甲<a data-footnote-backref aria-label="返回正文中注${String(at + 1)}处">↩</a></p></li>`,
  ).join('') +
  '</ol></section>';

test('notes of all sections are one list, and their references count through it', () => {
  const reference = (id: string): string =>
    `<sup class="note-ref"><a href="#n-${id}" aria-describedby="notes-${id.slice(0, 1)}">1</a></sup>`;
  const article = openArticle(
    `<p>甲${reference('1-1')}</p>${notes('1', 1)}<p>乙${reference('3-1')}</p>${notes('3', 1)}`,
  );
  assert.equal(article.html.match(/>\d<\/a>/gu)?.join(), '>1</a>,>2</a>');
  assert.doesNotMatch(article.html, /notes-3|class="notes"/u);
  assert.match(article.notes, /n-1-1.*返回正文中注1处.*n-3-1.*返回正文中注2处/su);
});

test('what is last is marked down to the last paragraph, whatever is signed below it', () => {
  const { html } = openArticle(
    '<section><div class="prose"><section class="item"><p>甲</p></section>' +
      '<section class="item"><h3>乙</h3><div class="paragraph"><p>丙</p></div></section>' +
      '<p class="signature">某局</p><p class="date">某日</p></div></section>',
  );
  assert.equal(
    html,
    '<section class="last"><div class="prose last"><section class="item"><p>甲</p></section>' +
      '<section class="item last"><h3>乙</h3><div class="paragraph last"><p>丙</p></div></section>' +
      '<p class="signature">某局</p><p class="date">某日</p></div></section>',
  );
  assert.doesNotMatch(openArticle('<section><table></table></section>').html, /table class/u);
});

test('what there is to tell of is told', () => {
  const facts = (html: string): boolean[] => {
    const article = openArticle(html);
    return [article.notes !== '', article.hasRedactions, article.hasElements];
  };
  assert.deepEqual(facts('<p>甲</p>'), [false, false, false]);
  assert.deepEqual(facts(`<p><span class="redaction">*</span></p>${notes('1', 1)}`), [
    true,
    true,
    false,
  ]);
  assert.deepEqual(facts('<p>甲</p><table></table>'), [false, false, true]);
});

test('a closing is kept with the text up to the rows that leave a sheet room for both', () => {
  assert.ok(isShort(notes('1', 10)));
  assert.ok(!isShort(notes('1', 11)));
  assert.ok(!isShort(`<p>${'甲'.repeat(301)}</p>`));
});
