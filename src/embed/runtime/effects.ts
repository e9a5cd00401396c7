import { computed, reaction, refresh, retire, untrack, type Reaction, type Source } from './signals.ts';

type Teardown = () => void;

/** What is done again as its sources change, and what it has made, which ends with it. */
export interface Effect {
  readonly reaction: Reaction;
  readonly owner: Effect | null;
  readonly depth: number;
  readonly order: number;
  /** Runs once everything is drawn. */
  readonly isLate: boolean;
  readonly owned: Set<Effect>;
  /** What is to be done before it runs again or ends. */
  readonly ends: Teardown[];
  /** The first and the last node that it has put on the page. */
  first: ChildNode | null;
  last: ChildNode | null;
}

/** A loop of effects that set each other off is a fault. */
const MOST_ROUNDS = 1000;

/** Whoever owns what is made now. */
let owner: Effect | null = null;
let made = 0;
let queue: Effect[] = [];
let isAwaited = false;
let isFlushing = false;

function ownedBy<T>(by: Effect | null, action: () => T): T {
  const before = owner;
  owner = by;
  try {
    return action();
  } finally {
    owner = before;
  }
}

/** Does something that belongs to no effect, and notes nothing that it reads: what a listener does, and what mounts by itself. */
export const outside = <T>(action: () => T): T => ownedBy(null, () => untrack(action));

/** The nodes from one to another, both included. */
export function nodesOf({ first, last }: Pick<Effect, 'first' | 'last'>): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let node = first; node; node = node === last ? null : node.nextSibling) nodes.push(node);
  return nodes;
}

function empty(effect: Effect): void {
  for (const one of effect.owned) finish(one);
  effect.owned.clear();
  for (const teardown of effect.ends.splice(0)) outside(teardown);
}

function finish(effect: Effect): void {
  retire(effect.reaction);
  empty(effect);
}

/** Ends an effect, all that it has made, and what it has put on the page. */
export function end(effect: Effect): void {
  effect.owner?.owned.delete(effect);
  for (const node of nodesOf(effect)) outside(() => node.remove());
  finish(effect);
}

function schedule(effect: Effect): void {
  queue.push(effect);
  if (isAwaited || isFlushing) return;
  isAwaited = true;
  queueMicrotask(flush);
}

/** Those that draw first, owners before what they own, since that may end; then those that wait for it, as they were made. */
function nextOnes(): Effect[] {
  const drawing = queue.filter(({ isLate }) => !isLate);
  const next = drawing.length > 0 ? drawing : queue;
  queue = drawing.length > 0 ? queue.filter(({ isLate }) => isLate) : [];
  return next.sort((a, b) => (a.isLate ? 0 : a.depth - b.depth) || a.order - b.order);
}

/** Brings the page in step with all that was set. One effect that throws holds up no other; what the first threw is thrown in the end. */
export function flush(): void {
  if (isFlushing) return;
  isFlushing = true;
  const errors: unknown[] = [];
  for (let round = 0; queue.length > 0 && round < MOST_ROUNDS; round++) {
    for (const { reaction: due } of nextOnes()) {
      try {
        refresh(due);
      } catch (error) {
        errors.push(error);
      }
    }
  }
  isFlushing = false;
  isAwaited = false;
  if (queue.length > 0) {
    queue = [];
    throw new Error('Effects set each other off without end.');
  }
  if (errors.length > 0) throw errors[0];
}

/** What an effect is like. */
interface Kind {
  isLate?: boolean;
  /** Whether what it owns outlives another run of it: it ends its own. */
  keeps?: boolean;
}

/** Does something at once, or once everything is drawn, and again whenever a source of it has changed. What it returns is done before that. */
export function effect(action: () => unknown, { isLate = false, keeps = false }: Kind = {}): Effect {
  const act = () => {
    if (!keeps) empty(self);
    const teardown = ownedBy(self, action);
    if (typeof teardown === 'function') self.ends.push(() => void Reflect.apply(teardown, null, []));
  };
  const self: Effect = {
    reaction: reaction(act, () => schedule(self)),
    owner,
    depth: owner ? owner.depth + 1 : 0,
    order: made++,
    isLate,
    owned: new Set(),
    ends: [],
    first: null,
    last: null,
  };
  owner?.owned.add(self);
  if (isLate) schedule(self);
  else refresh(self.reaction);
  return self;
}

/** A part of the page that comes and goes as a whole. */
export const branch = (draw: () => void): Effect => effect(() => untrack(draw));

/** Puts nodes into the care of the part that is being drawn: the first ones are its own. */
export function own(first: ChildNode | null, last: ChildNode | null): void {
  if (!owner || owner.first) return;
  owner.first = first;
  owner.last = last;
}

/** A value that is computed when it is asked for, and ends with the effect that it was made in. */
export function derived(compute: () => unknown): Source {
  const value = computed(() => ownedBy(null, compute));
  owner?.ends.push(() => retire(value));
  return value;
}
