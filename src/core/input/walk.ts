import type { Model } from '../model/index.ts';

/** Where a walk from event to event may go. */
export type Step = 'previous' | 'next' | 'first' | 'last' | 'lane-above' | 'lane-below';

const STEPS: readonly string[] = ['previous', 'next', 'first', 'last', 'lane-above', 'lane-below'] satisfies Step[];

/** Whether a command is a step from event to event. `isStep('fit')` is false. */
export const isStep = (command: string): command is Step => STEPS.includes(command);

/**
 * The event that a step leads to from `from` (-1 for none yet): along the reading order, or to the event of the next lane that lies nearest in time.
 * The same event where there is no further one; -1 in a file without events.
 *
 * `walk(model, 3, 'next')` is 4, and `walk(model, model.events.length - 1, 'next')` stays where it is.
 */
export function walk(model: Model, from: number, step: Step): number {
  const last = model.events.length - 1;
  if (last < 0) return -1;
  switch (step) {
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'previous':
      return Math.max(0, from < 0 ? last : from - 1);
    case 'next':
      return Math.min(last, from + 1);
    default:
      return from < 0 ? 0 : nearestInLane(model, from, step === 'lane-above' ? -1 : 1);
  }
}

/** Empty lanes are stepped over. Linear in the number of events: a key press can afford it, a frame could not. */
function nearestInLane(model: Model, from: number, direction: -1 | 1): number {
  for (let lane = model.laneOf[from] + direction; lane >= 0 && lane < model.lanes.length; lane += direction) {
    let nearest = -1;
    for (let event = 0; event < model.events.length; event++) {
      if (model.laneOf[event] !== lane) continue;
      if (nearest < 0 || distanceMs(model, event, from) < distanceMs(model, nearest, from)) nearest = event;
    }
    if (nearest >= 0) return nearest;
  }
  return from;
}

const distanceMs = (model: Model, a: number, b: number) => Math.abs(model.starts[a] - model.starts[b]);
