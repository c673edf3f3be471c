import type { AtRule, ChildNode, Container, Declaration, Document, Rule } from 'postcss';
import stylelint, { type RuleBase } from 'stylelint';
import type { Use } from '../../build/browsers.ts';
import { feature, lacking } from './lacking.ts';

const ruleName = 'house/in-our-browsers';

/** What a style uses: its name, and where MDN's browser data may have it. */
type Used = readonly [name: string, ...paths: string[]];

function inAtRule({ name, params }: AtRule): Used[] {
  const features = Array.from(params.matchAll(/\((?<name>[a-z-]+)/gu), ([, found = '']) => found);
  if (/[<>=]/u.test(params)) features.push('range_syntax');
  return [
    [`@${name}`, `css.at-rules.${name}`],
    ...features.map((found): Used => [found, `css.at-rules.${name}.${found}`]),
  ];
}

function inRule({ selector }: Rule): Used[] {
  const pseudo = Array.from(selector.matchAll(/::?(?<name>[a-z-]+)/gu), ([, name = '']) => name);
  return pseudo.map((name): Used => [`:${name}`, `css.selectors.${name}`]);
}

/** A keyword that a browser does not know costs no more than itself, and says nothing here. */
function inDeclaration({ prop, value }: Declaration): Used[] {
  const functions = Array.from(value.matchAll(/(?<name>[a-z-]+)\(/gu), ([, name = '']) => name);
  const units = Array.from(
    value.matchAll(/(?<![#\w])[\d.]+(?<unit>[a-z]+)/gu),
    ([, unit = '']) => unit,
  );
  return [
    [prop, `css.properties.${prop}`],
    ...functions.map((name): Used => [name, `css.types.${name}`, `css.types.color.${name}`]),
    ...units.map((unit): Used => [
      unit,
      `css.types.length.${/^[ds]v/u.test(unit) ? 'viewport_percentage_units_dynamic' : unit}`,
    ]),
  ];
}

function used(node: ChildNode): Used[] {
  if (node.type === 'atrule') return inAtRule(node);
  if (node.type === 'rule') return inRule(node);
  return node.type === 'decl' ? inDeclaration(node) : [];
}

/** Whether the browser is asked, by `@supports` around it, before it is to use something. */
function isAsked({ parent }: Container | Document | ChildNode): boolean {
  if (parent === undefined) return false;
  return (parent.type === 'atrule' && (parent as AtRule).name === 'supports') || isAsked(parent);
}

const messages = stylelint.utils.ruleMessages(ruleName, {
  lacking: (word: string, browsers: string) => `${word} is missing in ${browsers}`,
});

/** Stylelint rule: styles use nothing that one of our browsers lacks, outside of `@supports`. */
const rule: RuleBase<Use, { readonly except: readonly string[] }> = (use, options) =>
  function report(root, result) {
    root.walk((node) => {
      for (const [word, ...paths] of isAsked(node) ? [] : used(node)) {
        const browsers = paths.flatMap((path) => lacking(feature(path), use));
        if (browsers.length === 0 || options.except.includes(word)) continue;
        const message = messages.lacking(word, browsers.join(', '));
        stylelint.utils.report({ ruleName, result, node, message, word });
      }
    });
  };

/** The rule; its options are the use whose browsers count, and what may be used all the same. */
export const styles = stylelint.createPlugin(ruleName, Object.assign(rule, { ruleName, messages }));
