import { STATUSES, type Model } from '../core/model/index.ts';
import type { Status } from '../core/event-file/index.ts';
import { strings } from './strings.ts';

/** One thing that a reader may filter by. */
export interface Choice {
  readonly id: string;
  readonly title: string;
}

/** The standings that events of a file have, the firmest first. */
export const statusesOf = ({ has }: Model): Status[] => STATUSES.filter((status) => has.statuses.has(status));

/**
 * What a file's events may be filtered by. Of the people those who are in any event, with the number of their events, most first.
 *
 * @example choicesOf(model).people[0] // { id: 'sessions', title: 'Jeff Sessions (18)' }
 */
export function choicesOf(model: Model): Record<'lanes' | 'statuses' | 'people', Choice[]> {
  const { lanes = [], people = {} } = model.file;
  const most = [...model.has.people]
    .filter(([person]) => Object.hasOwn(people, person))
    .sort((a, b) => b[1] - a[1]);
  return {
    lanes: lanes.map(({ id, title }) => ({ id, title })),
    statuses: statusesOf(model).map((id) => ({ id, title: strings.statuses[id] })),
    people: most.map(([id, count]) => ({ id, title: `${people[id].name} (${count})` })),
  };
}
