/** How much `read` takes. Lengths are in UTF-16 units. */
export interface Limits {
  /** Size of the file, in bytes (of text: as UTF-8). */
  bytes: number;
  /** Events; the epilogue counts on its own. */
  events: number;
  /** Events from which on the check warns that the file is heavy for a phone. */
  many: number;
  /** Levels of brackets. */
  depth: number;
  /** Keys of one object. */
  keys: number;
  /** Length of a key. */
  key: number;
  lanes: number;
  /** Tags of one event. */
  tags: number;
  /** Entries of any other list. */
  items: number;
  /** Length of a line of text: titles, names, labels. */
  title: number;
  /** Length of a longer text. */
  text: number;
  id: number;
  url: number;
  /** Issues that are told one by one; beyond them there is a total. */
  issues: number;
}

/** The limits of a published file. A library's caller may pass larger ones: `{ ...DEFAULT_LIMITS, events: 1_000_000 }`. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 16 * 1024 * 1024,
  events: 100_000,
  many: 50_000,
  depth: 32,
  keys: 1000,
  key: 200,
  lanes: 1000,
  tags: 100,
  items: 1000,
  title: 500,
  text: 20_000,
  id: 200,
  url: 2048,
  issues: 100,
};
