import { AST_NODE_TYPES, ESLintUtils, type TSESTree } from '@typescript-eslint/utils';
import type { Type } from 'typescript';
import type { Use } from '../../build/browsers.ts';
import { feature, lacking } from './lacking.ts';

/** What a pattern may hold that is younger than our browsers, and what MDN calls it. */
const PATTERNS = [
  [/\(\?<[=!]/u, 'javascript.regular_expressions.lookbehind_assertion'],
  [/\(\?[ims-]+:/u, 'javascript.regular_expressions.modifier'],
] as const;

/**
 * ESLint rule: scripts use nothing that one of our browsers lacks, as the types tell what each name
 * is. Its options are the use whose browsers count, and the names the code asks for before it uses
 * them. What the build writes anew, syntax and the flags of patterns, is none of its business.
 */
export const scripts = ESLintUtils.RuleCreator.withoutDocs<
  [{ use: Use; asked: readonly string[] }],
  'lacking'
>({
  meta: {
    type: 'problem',
    messages: { lacking: '{{name}} is missing in {{browsers}}: package.json, "browserslist"' },
    schema: [{ type: 'object' }],
    defaultOptions: [{ use: 'defaults', asked: [] }],
  },
  create(context, [{ use, asked }]) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();

    function report(node: TSESTree.Node, name: string, path: string): boolean {
      const known = feature(path);
      const browsers = lacking(known, use);
      if (browsers.length > 0 && !asked.includes(name))
        context.report({
          node,
          messageId: 'lacking',
          data: { name, browsers: browsers.join(', ') },
        });
      return known?.__compat !== undefined;
    }

    function checkName(node: TSESTree.Identifier): void {
      const symbol = services.getSymbolAtLocation(node);
      const [declaration] = symbol?.declarations ?? [];
      if (symbol === undefined || declaration === undefined) return;
      if (!services.program.isSourceFileDefaultLibrary(declaration.getSourceFile())) return;
      const [owner = '', member] = checker.getFullyQualifiedName(symbol).split('.');
      const object = member !== undefined && ownerOf(node);
      const owners = [owner, ...(object ? family(services.getTypeAtLocation(object)) : [])];
      owners
        .map(known)
        .some((name) =>
          ['api', 'javascript.builtins'].some((root) =>
            member === undefined
              ? report(node, name, `${root}.${name}`)
              : report(node, `${name}.${member}`, `${root}.${name}.${member}`) ||
                report(node, `${name}.${member}`, `${root}.${name}.${member}_static`),
          ),
        );
    }

    return {
      'MemberExpression[computed=false] > Identifier.property': checkName,
      'NewExpression > Identifier.callee': checkName,
      'CallExpression > Identifier.callee': checkName,
      'Literal[regex]'(node: TSESTree.RegExpLiteral) {
        for (const [pattern, path] of PATTERNS)
          if (pattern.test(node.regex.pattern)) report(node, path.split('.').at(-1) ?? '', path);
      },
    };
  },
});

function ownerOf({ parent }: TSESTree.Identifier): TSESTree.Node | undefined {
  return parent.type === AST_NODE_TYPES.MemberExpression ? parent.object : undefined;
}

/** TypeScript's name of a type as MDN has it: `MapConstructor` and `ReadonlyMap` are `Map`. */
function known(name: string): string {
  return name.replace(/^Readonly(?=.)|Constructor$/gu, '');
}

/** Names of a type and of those it inherits from: MDN has what is mixed in under the nearest. */
function family(type: Type): string[] {
  const own = type.isUnion() ? type.types : [type];
  return own.flatMap((one) => [
    ...(one.getSymbol() === undefined ? [] : [one.getSymbol()?.name ?? '']),
    ...(one.getBaseTypes() ?? []).flatMap(family),
  ]);
}
