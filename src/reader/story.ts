import { parseRange } from '../core/time/index.ts';
import type { Step } from '../core/event-file/index.ts';
import type { Model } from '../core/model/index.ts';
import type { Focus, TimelineHandle } from '../view/index.ts';

/**
 * How far down the space for reading a step's title has come when the step begins, as a share of that space: beside the timeline, and in the little
 * that is left below it, where the step before is out of sight by then.
 */
const LINE_SHARE = 0.4;
const LOW_LINE_SHARE = 0.7;
/** The story begins when it has come this near to the top of the window: until then the opening view stands. */
const START_PX = 80;

function focusOf({ focus }: Step, model: Model): Focus {
  if (Array.isArray(focus)) {
    return { events: focus.flatMap((id) => model.numberOf.get(id) ?? []), view: null };
  }
  const range = parseRange(focus, model.file.timeZone ?? 'UTC');
  return { events: [], view: range && { start: range.start, durationMs: range.end - range.start } };
}

/** The height at which steps begin: in the space beside the timeline, or in what is left below it. */
function lineOf(stage: Element, steps: Element): number {
  const plot = stage.getBoundingClientRect();
  const text = steps.getBoundingClientRect();
  const isBelow = text.left < plot.right && plot.left < text.right;
  if (!isBelow) return innerHeight * LINE_SHARE;
  const topPx = Math.max(0, plot.bottom);
  return topPx + (innerHeight - topPx) * LOW_LINE_SHARE;
}

const hasBegun = (root: Element) => root.getBoundingClientRect().top <= START_PX;

/** The step that is being read at a height of the window; null before the first, and from the last one's end on. */
function stepAt(linePx: number, sections: readonly HTMLElement[]): HTMLElement | null {
  const step = sections.findLast((section) => section.getBoundingClientRect().top <= linePx) ?? null;
  const isOver = step === sections.at(-1) && (step?.getBoundingClientRect().bottom ?? 0) < linePx;
  return isOver ? null : step;
}

/**
 * Lets the timeline follow the story: as a step of it comes to be read, the timeline flies to the step's focus, and scrolling never
 * waits for it. What an address asked for stays until the reader goes on to another step, and so does a card that was opened before the
 * story began: below a plot it lies where the story begins.
 */
export function followStory(
  root: HTMLElement,
  timeline: TimelineHandle,
  model: Model,
  isAsked: boolean,
): void {
  const stage = root.querySelector('.stage');
  const steps = root.querySelector('[data-steps]');
  const sections = [...root.querySelectorAll<HTMLElement>('[data-step]')];
  if (!stage || !steps || sections.length === 0) return;
  const byId = new Map(model.file.story?.map((step) => [step.id, step]));
  let frame = 0;

  const reading = () => (hasBegun(root) ? stepAt(lineOf(stage, steps), sections) : null);
  let current: HTMLElement | null = isAsked ? reading() : null;
  const follow = () => {
    frame = 0;
    const next = reading();
    if (next === current) return;
    const isHeld = current === null && root.querySelector('[data-card]') !== null;
    current?.removeAttribute('data-current');
    next?.setAttribute('data-current', '');
    current = next;
    if (isHeld) return;
    const step = next && byId.get(next.dataset.step ?? '');
    timeline.present(step ? focusOf(step, model) : null);
  };
  const soon = () => (frame ||= requestAnimationFrame(follow));
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  follow();
}
