/**
 * What a value of an event file may be: the kinds that the table in `fields.ts` is made of, and the TypeScript type that
 * each admits.
 */

/** What a piece of text is, and so how it is checked (`rules.ts` has one function for each). */
export type Rule =
  | 'line'
  | 'prose'
  | 'id'
  | 'date'
  | 'when'
  | 'window'
  | 'link'
  | 'picture'
  | 'contact'
  | 'colour'
  | 'language'
  | 'zone'
  | 'lane'
  | 'person'
  | 'event';

/** Which limit a list falls under: the name of a limit and of its code, `limit.tags`. */
export type ListLimit = 'events' | 'lanes' | 'tags' | 'items';

export interface TextKind {
  is: 'text';
  rule: Rule;
}
/** One word of a list; `code` is that of the fault when it is none of them. */
export interface ChoiceKind<V extends string = string> {
  is: 'choice';
  values: readonly V[];
  code: 'schema.enum' | 'status.unknown';
}
export interface NumberKind {
  is: 'number';
  min: number;
  max: number;
  whole: boolean;
}
export interface VersionKind {
  is: 'version';
}
export interface AnythingKind {
  is: 'anything';
}
/** The number of one of the event's sources, from 1. */
export interface SourceNumberKind {
  is: 'source-number';
}
/** A step's focus: a list of event ids, or a window as text. */
export interface FocusKind {
  is: 'focus';
}
export interface ListKind {
  is: 'list';
  of: Kind;
  limit: ListLimit;
}
/** An object whose keys are ids. */
export interface MapKind {
  is: 'map';
  of: Kind;
}
export interface RecordKind {
  is: 'record';
  name: string;
  fields: Fields;
  required: readonly string[];
}
export type Kind =
  | TextKind
  | ChoiceKind
  | NumberKind
  | VersionKind
  | AnythingKind
  | FocusKind
  | SourceNumberKind
  | ListKind
  | MapKind
  | RecordKind;

export interface Fields {
  readonly [key: string]: Kind;
}

type Simplify<T> = { [P in keyof T]: T[P] };

/** The TypeScript type of what a kind admits. */
export type Infer<K> = K extends TextKind
  ? string
  : K extends ChoiceKind<infer V>
    ? V
    : K extends NumberKind | SourceNumberKind
      ? number
      : K extends VersionKind
        ? 1
        : K extends FocusKind
          ? string | string[]
          : K extends { is: 'list'; of: infer I }
            ? Infer<I>[]
            : K extends { is: 'map'; of: infer I }
              ? { [id: string]: Infer<I> }
              : K extends { is: 'record'; fields: infer F; required: readonly (infer R)[] }
                ? Simplify<
                    { -readonly [P in Extract<keyof F, R>]: Infer<F[P]> } & {
                      -readonly [P in Exclude<keyof F, R>]?: Infer<F[P]>;
                    }
                  >
                : unknown;
