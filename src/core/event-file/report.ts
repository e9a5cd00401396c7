import { mistakeOf, type Code } from './codes.ts';

/** What there is to say of a fault, for `words.ts` to put into words. */
export interface Facts {
  /** The value at fault. */
  value?: unknown;
  /** What was wanted: a word for it, or the name of a key. */
  wanted?: string;
  key?: string;
  /** What would have been right: keys, ids or words. */
  known?: Iterable<string>;
  limit?: number;
  size?: number;
  /** Of syntax: what the grammar missed. */
  reason?: string;
  text?: string;
  timeZone?: string;
  ratio?: number;
}

/** One problem, before it has words and a line. */
export interface Fault {
  code: Code;
  level: 'error' | 'warning';
  /** Whether the file may be refused for it: then it is kept and told before all others. */
  isGrave: boolean;
  /** JSON pointer of the value at fault. */
  path: string;
  facts: Facts;
  /** Where it stands in the text, if not at its value: an offset, or at its key. */
  at?: number | 'key';
  /** Another place that belongs to the story: a JSON pointer, or an offset. */
  other?: string | number;
}

export type Step = string | number;

/** A JSON pointer, RFC 6901. @example pointerOf(['a/b', 0]) // '/a~1b/0' */
export function pointerOf(path: readonly Step[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * The faults of one file: all of them counted, the first ones of each level kept, so that memory is bounded, and in any
 * case those for which the file may be refused.
 */
export class Report {
  readonly faults: Fault[] = [];
  /** The way to the value that is being looked at. */
  readonly path: Step[] = [];
  errors = 0;
  warnings = 0;
  refused = false;
  /** Set when a fault takes the whole event along; whoever walks the events resets it. */
  skipsEvent = false;
  private readonly kept: number;

  constructor(kept: number) {
    this.kept = kept;
  }

  /** JSON pointer of the value that is being looked at. */
  pointer(): string {
    return pointerOf(this.path);
  }

  /** Files a fault of the value at `path`; true when the value may stay all the same. */
  add(code: Code, facts: Facts = {}, where: Pick<Fault, 'at' | 'other'> = {}): boolean {
    const outcome = mistakeOf(code);
    const level = outcome ? 'error' : 'warning';
    const count = outcome ? (this.errors += 1) : (this.warnings += 1);
    const refuses = outcome === 'refuse';
    // The first that refuses it, and mistakes in the file's own fields, without some of which it is none.
    const isGrave = refuses ? !this.refused : level === 'error' && this.path.length < 2;
    if (count <= this.kept || isGrave)
      this.faults.push({ code, level, isGrave, path: this.pointer(), facts, ...where });
    this.refused ||= refuses;
    this.skipsEvent ||= outcome === 'skip-event';
    return (outcome ?? 'show') === 'show';
  }

  /** Does something one step further down. */
  within<T>(step: Step, work: () => T): T {
    this.path.push(step);
    const result = work();
    this.path.pop();
    return result;
  }
}
