import type { Model } from '../core/model/index.ts';

/**
 * The former ids of each event, without those that an event has now or that an earlier event once had: on a page an id may
 * stand once. Nothing where no event has any.
 *
 * @example // a has the aliases b and old, b has old
 * formerIdsOf(model) // [['old'], []]
 */
export function formerIdsOf({ events, file, has }: Pick<Model, 'events' | 'file' | 'has'>): string[][] {
  if (!has.aliases) return [];
  const taken = new Set([...file.events, ...(file.epilogue ?? [])].map(({ id }) => id));
  return events.map(({ aliases = [] }) =>
    aliases.filter((id) => {
      const isFree = !taken.has(id);
      taken.add(id);
      return isFree;
    }),
  );
}
