import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import stylelint from 'stylelint';

const RULE = 'house/in-our-browsers';

/** What the project's ESLint says of a script of the page, by this rule. */
async function complaints(code: string): Promise<string[]> {
  const [result] = await new ESLint().lintText(code, { filePath: 'src/dom/adopt-styles.ts' });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => ruleId === RULE || fatal)
    .map(({ message }) => message);
}

test('a script may use what all our browsers have, and nothing younger that its types tell of', async () => {
  const young = [
    'Map.groupBy([1], String);',
    "'a'.toWellFormed();",
    '[1].findLast(Boolean);',
    'document.adoptedStyleSheets = [];',
    "document.body.ariaLabel = '';",
    "document.createElement('dialog').closedBy = 'any';",
    '/(?<=a)b/u.exec("");',
    'CSS.registerProperty({ name: "--a", inherits: false });',
  ];
  const said = await complaints(
    `${young.join('\n')}\n[1].at(0); document.body.replaceChildren(); structuredClone(1); new Map([[1, 2]]);`,
  );
  const names = said.map((message) => message.split(' ', 1).join(''));
  assert.deepEqual(names, [
    'Map.groupBy',
    'String.toWellFormed',
    'Array.findLast',
    'Document.adoptedStyleSheets',
    'Element.ariaLabel',
    'HTMLDialogElement.closedBy',
    'lookbehind_assertion',
    'CSS.registerProperty',
  ]);
  assert.match(said[0] ?? '', /is missing in chrome \(117\), .*firefox \(119\)/u);
});

test('a style may use what all our browsers have, and younger things only inside @supports', async () => {
  const young =
    '.a:has(b) { inline-size: 1dvb; color: color-mix(in srgb, red, blue); rotate: 1deg; }';
  const old = '.b:focus-visible { inset: 0; color: light-dark(red, blue); inline-size: 1rem; }';
  const code = `@layer base {\n${young}\n${old}\n@supports (rotate: 1deg) {\n${young}\n}\n@container (inline-size > 1px) {}\n}`;
  const { results } = await stylelint.lint({ code, codeFilename: 'src/styles/any.css' });
  const said = results.flatMap(({ warnings }) => warnings).filter(({ rule }) => rule === RULE);
  assert.deepEqual(
    said.map(({ line, text }) => `${String(line)} ${text.split(' ', 1).join('')}`),
    ['2 :has', '2 dvb', '2 color-mix', '2 rotate', '7 @container'],
  );
});
