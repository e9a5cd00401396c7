import ts from 'typescript';
import { nodesOf, violation, type Source } from './source.ts';

/** Names of what pure code has no part in: the browser, the machine, the clock, chance, the reader's own locale. */
const IMPURE = new Set(
  (
    'document window process console fetch performance navigator localStorage sessionStorage globalThis ' +
    'setTimeout setInterval requestAnimationFrame requestIdleCallback queueMicrotask'
  ).split(' '),
);

/** Methods that answer in the machine's locale, or in its time zone. */
const LOCAL =
  /^(toLocale\w*|[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|to(Date|Time)String|getTimezoneOffset)$/;

/** What turns text into markup or code. */
const INJECTS = new Set(
  (
    'innerHTML outerHTML insertAdjacentHTML srcdoc DOMParser createContextualFragment setHTMLUnsafe ' +
    'parseHTMLUnsafe eval Function'
  ).split(' '),
);

const SILENCERS =
  /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint)-(disable|enable)|svelte-ignore|prettier-ignore/;
const REASON = /--\s*[^\s>].{9,}/;

/** Options of DateTimeFormat that are written in place but leave the zone to the machine. */
function leavesZone(options: ts.Expression | undefined): boolean {
  if (!options) return true;
  if (!ts.isObjectLiteralExpression(options)) return false;
  return !options.properties.some(
    (property) => ts.isSpreadAssignment(property) || property.name.getText() === 'timeZone',
  );
}

/** `new Intl.X()` without a locale, or a DateTimeFormat without a zone: both then depend on the machine. */
function intlFault(node: ts.Node): string | null {
  if (!(ts.isNewExpression(node) || ts.isCallExpression(node))) return null;
  const [, formatter] = /^Intl\.(\w+)$/.exec(node.expression.getText()) ?? [];
  if (!formatter || !/^[A-Z]/.test(formatter)) return null;
  const [locale, options] = node.arguments ?? [];
  if (!locale || locale.getText() === 'undefined' || locale.getText() === '[]')
    return `Intl.${formatter} without a locale`;
  return formatter === 'DateTimeFormat' && leavesZone(options)
    ? 'Intl.DateTimeFormat without a time zone'
    : null;
}

/** Dates are read from numbers only, never from text, parts or the clock. */
function dateFault(node: ts.Identifier): string | null {
  if (node.text !== 'Date' || ts.isTypeReferenceNode(node.parent)) return null;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name.text === 'UTC') return null;
  if (!ts.isNewExpression(parent))
    return `${parent.getText()} reads the clock, or reads a date as the machine would`;
  const [argument, ...others] = parent.arguments ?? [];
  const fromNumber =
    argument && !others.length && !ts.isStringLiteralLike(argument) && !ts.isTemplateExpression(argument);
  return fromNumber ? null : `${parent.getText()} reads the clock, or reads a date as the machine would`;
}

/** The name of a member, in a type, an object or an access, which reaches nothing global by itself. */
function namesMember(node: ts.Identifier): boolean {
  const { parent } = node;
  const isMember =
    ts.isPropertyAccessExpression(parent) ||
    ts.isTypeElement(parent) ||
    ts.isClassElement(parent) ||
    (ts.isObjectLiteralElement(parent) && !ts.isShorthandPropertyAssignment(parent));
  return isMember && parent.name === node;
}

function impurity(node: ts.Node): string | null {
  if (!ts.isIdentifier(node)) return intlFault(node);
  if ((IMPURE.has(node.text) && !namesMember(node)) || LOCAL.test(node.text))
    return `"${node.text}" has no place in pure code`;
  if (node.text === 'random' && node.parent.getText() === 'Math.random') return 'Math.random is chance';
  const call = node.parent.parent;
  if (node.text === 'localeCompare' && ts.isCallExpression(call) && call.arguments.length < 2)
    return 'localeCompare without a locale';
  return dateFault(node);
}

function injection(node: ts.Node): string | null {
  const isType = ts.isIdentifier(node) && ts.isTypeReferenceNode(node.parent);
  const named = (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && INJECTS.has(node.text);
  if (named && !isType) return `"${node.text}" turns text into markup or code`;
  return ts.isPropertyAccessExpression(node) && /^document\.write(ln)?$/.test(node.getText())
    ? `"${node.getText()}" turns text into markup or code`
    : null;
}

function looseType(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return '"any" is no type';
  if (!ts.isAsExpression(node)) return null;
  let inner = node.expression;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  return ts.isAsExpression(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword
    ? 'a cast through "unknown" quiets the compiler'
    : null;
}

function check(fault: (node: ts.Node) => string | null) {
  return (source: Source): string[] =>
    [...nodesOf(source.code)].flatMap((node) => {
      const message = fault(node);
      return message === null ? [] : [violation(source, node.getStart(), message)];
    });
}

/** For core and formats: no browser, machine, clock, chance, or default locale or zone. */
export const impurities = check(impurity);

/** No `any`, and no cast through `unknown`. */
export const looseTypes = check(looseType);

const codeInjections = check(injection);

const MARKUP_FAULTS: Record<string, (name: string, parent: string) => string | null> = {
  HtmlTag: () => '{@html} turns text into markup',
  Attribute: (name, parent) =>
    name.toLowerCase() === 'srcdoc' || (name === 'style' && parent !== 'Component')
      ? `the policy forbids the attribute "${name}"`
      : null,
  BindDirective: (name) => (INJECTS.has(name) ? `bind:${name} turns text into markup` : null),
};

/** Nothing turns text into markup, styles or code. */
export function injections(source: Source): string[] {
  const inMarkup = source.markup.flatMap(({ type, name, start, parent }) => {
    const message = Object.hasOwn(MARKUP_FAULTS, type) ? MARKUP_FAULTS[type](name, parent) : null;
    return message === null ? [] : [violation(source, start, message)];
  });
  return [...codeInjections(source), ...inMarkup];
}

/** Comments that silence a check say why on the same line, after ` -- `. */
export function silencers(source: Source): string[] {
  const lines = source.text.split('\n');
  return lines.flatMap((line, index) => {
    const silencer = SILENCERS.exec(line);
    if (!silencer || REASON.test(line.slice(silencer.index))) return [];
    return [`${source.path}:${index + 1}  ${silencer[0]} without " -- " and a reason`];
  });
}
