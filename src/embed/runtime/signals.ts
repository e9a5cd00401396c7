/**
 * Values that tell when they change. What was computed from them is computed again when it is next asked for, and only if one of them
 * really changed: a reaction is clean, to be checked, or dirty, as in the library Reactively.
 */
const CLEAN = 0;
const CHECK = 1;
const DIRTY = 2;
const ENDED = 3;

/** A value, and whoever has read it. */
export interface Source {
  value: unknown;
  readonly users: Set<Reaction>;
}

/** What runs again when a source that it read has changed. */
export interface Reaction {
  status: typeof CLEAN | typeof CHECK | typeof DIRTY | typeof ENDED;
  readonly sources: Set<Source>;
  /** Computes, or acts. What it reads then are its sources. */
  readonly act: () => void;
  /** Is told that it is no longer clean. */
  readonly soiled: () => void;
}

type Derived = Source & Reaction;

/** Whoever reads now. */
let reader: Reaction | null = null;

function readBy<T>(by: Reaction | null, action: () => T): T {
  const before = reader;
  reader = by;
  try {
    return action();
  } finally {
    reader = before;
  }
}

/** Does something without noting what it reads. */
export const untrack = <T>(action: () => T): T => readBy(null, action);

export const reaction = (act: () => void, soiled: () => void): Reaction => ({
  status: DIRTY,
  sources: new Set(),
  act,
  soiled,
});

export const source = (value: unknown): Source => ({ value, users: new Set() });

function soil(user: Reaction, status: typeof CHECK | typeof DIRTY): void {
  const was = user.status;
  if (was >= status) return;
  user.status = status;
  if (was === CLEAN) user.soiled();
}

function soilAll({ users }: Source, status: typeof CHECK | typeof DIRTY): void {
  for (const user of [...users]) soil(user, status);
}

/** Gives a source another value; the same one changes nothing. Returns the value. */
export function set(to: Source, value: unknown): unknown {
  if (to.value !== value) {
    to.value = value;
    soilAll(to, DIRTY);
  }
  return value;
}

const isDerived = (read: Source): read is Derived => 'act' in read;

function forget({ sources }: Reaction, user: Reaction): void {
  for (const { users } of sources) users.delete(user);
  sources.clear();
}

function run(user: Reaction): void {
  forget(user, user);
  // What it changes itself makes it dirty again.
  user.status = CLEAN;
  try {
    readBy(user, user.act);
  } catch (error) {
    user.status = DIRTY;
    throw error;
  }
}

/** Runs a reaction again if a source of it has really changed, or if it never ran. */
export function refresh(user: Reaction): void {
  if (user.status === CHECK) {
    for (const read of user.sources) {
      if (isDerived(read)) refresh(read);
      // It may have said that it changed.
      if (user.status !== CHECK) break;
    }
    if (user.status === CHECK) user.status = CLEAN;
  }
  if (user.status === DIRTY) run(user);
}

/** It never runs again, and nothing knows of it. */
export function retire(user: Reaction): void {
  user.status = ENDED;
  forget(user, user);
}

/** The value of a source, which whoever reads now is told of when it changes. */
export function get(from: Source): unknown {
  // What it becomes now is no change to whoever reads it first.
  if (isDerived(from)) refresh(from);
  if (reader && reader.status !== ENDED) {
    reader.sources.add(from);
    from.users.add(reader);
  }
  return from.value;
}

/** A value computed when it is asked for; once retired it keeps its last one. */
export function computed(compute: () => unknown): Derived {
  const act = () => {
    const value = compute();
    if (value === self.value) return;
    self.value = value;
    soilAll(self, DIRTY);
  };
  const self: Derived = { ...source(undefined), ...reaction(act, () => soilAll(self, CHECK)) };
  return self;
}
