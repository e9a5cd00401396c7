import { isShown, type Model } from '../model/index.ts';

/** Where a walk from event to event may go. */
export type Step = 'previous' | 'next' | 'first' | 'last' | 'lane-above' | 'lane-below';

const STEPS: readonly string[] = [
  'previous',
  'next',
  'first',
  'last',
  'lane-above',
  'lane-below',
] satisfies Step[];

/** Whether a command is a step from event to event. `isStep('fit')` is false. */
export const isStep = (command: string): command is Step => STEPS.includes(command);

/**
 * The event that a step leads to from `from` (-1 for none yet): along the reading order, or to the event of the next lane that lies nearest in time.
 * Events that a filter hides are stepped over. The same event where there is no further one; -1 where there is none at all.
 *
 * `walk(model, 3, 'next')` is 4, and `walk(model, model.events.length - 1, 'next')` stays where it is.
 */
export function walk(model: Model, from: number, step: Step): number {
  const past = model.events.length;
  switch (step) {
    case 'first':
      return along(model, -1, 1, from);
    case 'last':
      return along(model, past, -1, from);
    case 'previous':
      return along(model, from < 0 ? past : from, -1, from);
    case 'next':
      return along(model, from, 1, from);
    default:
      return from < 0
        ? along(model, -1, 1, from)
        : nearestInLane(model, from, step === 'lane-above' ? -1 : 1);
  }
}

/** The next event in reading order that is shown, or `otherwise`. */
function along(model: Model, from: number, direction: -1 | 1, otherwise: number): number {
  for (let event = from + direction; event >= 0 && event < model.events.length; event += direction) {
    if (isShown(model, event)) return event;
  }
  return otherwise;
}

/** Empty lanes are stepped over. Linear in the number of events: a key press can afford it, a frame could not. */
function nearestInLane(model: Model, from: number, direction: -1 | 1): number {
  for (let lane = model.laneOf[from] + direction; lane >= 0 && lane < model.lanes.length; lane += direction) {
    let nearest = -1;
    for (let event = 0; event < model.events.length; event++) {
      if (model.laneOf[event] !== lane || !isShown(model, event)) continue;
      if (nearest < 0 || distanceMs(model, event, from) < distanceMs(model, nearest, from)) nearest = event;
    }
    if (nearest >= 0) return nearest;
  }
  return from;
}

const distanceMs = (model: Model, a: number, b: number) => Math.abs(model.starts[a] - model.starts[b]);
