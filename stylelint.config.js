import stylelint from 'stylelint';

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

/** The house's rules for CSS: layers, logical properties, no `!important`. */
export default {
  extends: 'stylelint-config-standard',
  plugins: [layered],
  rules: {
    [name]: true,
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
};
