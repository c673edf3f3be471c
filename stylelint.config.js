import stylelint from 'stylelint';
import { styles } from './src/tasks/lint/styles.ts';

const name = 'house/layered';

/** Every rule belongs to a cascade layer; what draws nothing by itself may stand outside. */
const layered = stylelint.createPlugin(name, () => (root, result) => {
  root.each((node) => {
    const isRule = node.type === 'rule';
    const isDrawing = node.type === 'atrule' && ['media', 'supports'].includes(node.name);
    if (!isRule && !isDrawing) return;
    stylelint.utils.report({ ruleName: name, result, node, message: 'Put this into an @layer' });
  });
});

const sides = '(?:top|right|bottom|left)';

/** What the build writes anew for browsers that lack it (src/build/browsers.ts). */
const lowered = ['light-dark', 'range_syntax', 'user-select'];

/** What is no loss where it is not known: finer setting of text, and what a reader asked for. */
const ornaments = [
  'text-wrap',
  'text-spacing-trim',
  'text-size-adjust',
  'scripting',
  'forced-colors',
  ':highlight',
];

/** The printed page is for those that can set it; for the rest there is the PDF. */
const printed = [
  '@page',
  'page',
  'size',
  ':has',
  'text-justify',
  'text-autospace',
  'orphans',
  'widows',
];

/** The house's rules for CSS: layers, logical properties, no `!important`. */
export default {
  extends: 'stylelint-config-standard',
  plugins: [layered, styles],
  rules: {
    [name]: true,
    'house/in-our-browsers': ['defaults', { except: [...lowered, ...ornaments] }],
    'declaration-no-important': true,
    'property-disallowed-list': [
      `/^(?:margin|padding|border)-${sides}/`,
      `/^${sides}$/`,
      '/^(?:(?:min|max)-)?(?:width|height)$/',
    ],
    'import-notation': 'string',
    // Names of faces keep their own case.
    'value-keyword-case': ['lower', { ignoreProperties: ['/font/', '/^--/', 'size'] }],
    // Later layers win over earlier ones, whatever their specificity.
    'no-descending-specificity': null,
    'comment-empty-line-before': null,
    'custom-property-empty-line-before': null,
    // Newer than the list of values that the rule knows.
    'declaration-property-value-no-unknown': [
      true,
      { ignoreProperties: { 'text-spacing-trim': '/./' } },
    ],
  },
  overrides: [
    {
      files: ['src/print/**/*.css'],
      rules: {
        'house/in-our-browsers': ['defaults', { except: [...lowered, ...ornaments, ...printed] }],
      },
    },
  ],
};
