import type { EventFile } from './fields.ts';

/** Keeps the ids that are there. */
function living(ids: string[] | undefined, alive: ReadonlySet<string>): string[] | undefined {
  return ids?.filter((id) => alive.has(id));
}

/**
 * Takes out the references to entries that were left out, so that every id in a file leads somewhere. What was left out
 * has been reported at its own place.
 */
export function forgetDropped(file: EventFile): void {
  const events = [...file.events, ...(file.epilogue ?? [])];
  const alive = new Set(events.map(({ id }) => id));
  const lanes = new Set(file.lanes?.map(({ id }) => id));
  const people = new Set(Object.keys(file.people ?? {}));
  for (const event of events) {
    if (event.lane !== undefined && !lanes.has(event.lane)) delete event.lane;
    if (event.people) event.people = living(event.people, people);
    if (event.related) event.related = event.related.filter(({ id }) => alive.has(id));
  }
  for (const claim of file.claims ?? []) if (claim.events) claim.events = living(claim.events, alive);
  for (const step of file.story ?? [])
    if (Array.isArray(step.focus)) step.focus = living(step.focus, alive) ?? [];
}
