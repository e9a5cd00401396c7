import { eventStrings, strings } from '../../view/index.ts';
import { isValues, type Values } from '../check.ts';
import type { Field, Target } from './fields.ts';
import { nameOf } from './value.ts';

/** One thing that may be chosen. */
export interface Option {
  readonly id: string;
  readonly title: string;
}

function entries(list: unknown): Option[] {
  const options = (Array.isArray(list) ? list : []).flatMap((entry: unknown) =>
    isValues(entry) && typeof entry.id === 'string' && entry.id !== ''
      ? [{ id: entry.id, title: nameOf(entry) || entry.id }]
      : [],
  );
  // Of those that are there twice, one: the other is a mistake that is told elsewhere.
  return [...new Map(options.map((option) => [option.id, option])).values()];
}

/** What ids of a kind there are in a file. */
export function targets(to: Target, root: Values): Option[] {
  if (to === 'lane') return entries(root.lanes);
  if (to === 'event') return [...entries(root.events), ...entries(root.epilogue)];
  const { people } = root;
  return isValues(people)
    ? Object.entries(people).map(([id, person]) => ({ id, title: nameOf(person) || id }))
    : [];
}

const WORDS: Readonly<Record<string, string>> = {
  ...strings.statuses,
  ...eventStrings.relations,
  ...eventStrings.sourceKinds,
};

/** What may be chosen in a field. */
export function choicesFor({ control }: Field, root: Values): Option[] {
  if (control.is === 'reference') return targets(control.to, root);
  return control.is === 'choice' ? control.values.map((id) => ({ id, title: WORDS[id] ?? id })) : [];
}
