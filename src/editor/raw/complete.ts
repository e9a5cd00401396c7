import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { getLocation, parseTree, findNodeAtLocation } from 'jsonc-parser';
import { isValues, type Values } from '../check.ts';
import { targets } from '../form/choices.ts';
import { fieldsIn, recordAt } from '../form/fields.ts';
import { keysAt, valuesAt, type Proposal } from './schema-at.ts';

/** The keys that an object has already. */
function keysThere(text: string, path: readonly (string | number)[]): string[] {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, [...path]);
  return (node?.children ?? []).map((property) => String(property.children?.[0]?.value));
}

/** The ids that the file itself offers for a path. */
function idsAt(path: readonly (string | number)[], root: Values): Proposal[] {
  const steps = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  const record = recordAt(steps.slice(0, -1));
  const field = fieldsIn(record ?? '').find(({ key }) => key === steps.at(-1));
  if (!field || (field.control.is !== 'reference' && field.control.is !== 'references')) return [];
  return targets(field.control.to, root).map(({ id, title }) => ({ text: JSON.stringify(id), info: title }));
}

/** What may be typed at an offset of a text, and which part of the text that would replace; null where nothing is known. */
export function proposalsAt(
  text: string,
  offset: number,
  root: unknown,
): { from: number; to: number; isKey: boolean; proposals: Proposal[] } | null {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const before = /[\w$.-]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0;
  const isIn =
    previousNode && offset > previousNode.offset && offset <= previousNode.offset + previousNode.length;
  const from = isIn ? previousNode.offset : offset - before;
  const to = isIn ? previousNode.offset + previousNode.length : offset;
  const proposals = isAtPropertyKey
    ? keysAt(path.slice(0, -1), keysThere(text, path.slice(0, -1)))
    : [...idsAt(path, isValues(root) ? root : {}), ...valuesAt(path)];
  return proposals.length > 0 ? { from, to, isKey: isAtPropertyKey, proposals } : null;
}

/** Completions for CodeMirror; `root` gives what the file says, for the ids in it. */
export function completions(root: () => unknown) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    const found = proposalsAt(text, pos, root());
    if (!found || (!explicit && found.from === pos)) return null;
    const { from, to, isKey, proposals } = found;
    const hasColon = /^\s*:/.test(text.slice(to, to + 20));
    const options = proposals.map(({ text: label, info }): Completion => {
      const written = isKey ? JSON.stringify(label) : label;
      return { label: written, apply: isKey && !hasColon ? `${written}: ` : written, detail: info };
    });
    // Chosen here: to the library a pair of quotes without a letter between them matches nothing.
    const typed = text.slice(from, pos).replace('"', '').toLowerCase();
    const rank = ({ label }: Completion) => label.replace('"', '').toLowerCase().indexOf(typed);
    const fitting = options.filter((option) => rank(option) >= 0).sort((a, b) => rank(a) - rank(b));
    return fitting.length > 0 ? { from, to, options: fitting, filter: false } : null;
  };
}
