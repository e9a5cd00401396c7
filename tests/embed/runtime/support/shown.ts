/** What the component of the tests shows. */
export interface Shown {
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly left: number | null;
    readonly tags: readonly string[];
  }[];
  readonly mode: 'many' | 'some' | 'none' | null;
  readonly turn: number;
  readonly word: string;
}
