/**
 * What the reader's page does about a fault.
 * - `show`: nothing is left out; a bad id is replaced, a bad character taken out.
 * - `drop-field`: the value is left out; where its owner cannot do without it, the owner goes too: an event is skipped,
 *   a file refused.
 * - `skip-event`: the whole event is left out and counted.
 * - `refuse`: nothing of the file is shown.
 */
export type Outcome = 'show' | 'drop-field' | 'skip-event' | 'refuse';

/** The mistakes, by what comes of them. */
const MISTAKES = {
  show: 'id.format id.duplicate id.reserved limit.id text.control report.capped',
  'drop-field':
    'schema.type schema.missing schema.enum schema.range ref.unknown text.blank limit.items limit.url url.scheme url.relative url.invalid url.userinfo url.mixed color.invalid lang.invalid tz.unknown date.format date.impossible date.order date.winter view.open',
  'skip-event': 'limit.text limit.tags status.unknown',
  refuse:
    'file.empty file.encoding file.notjson format.timelinejs json.syntax json.duplicate-key key.reserved schema.version events.lost limit.bytes limit.depth limit.number limit.key limit.keys limit.events limit.lanes',
} as const satisfies Record<Outcome, string>;

/** The remarks: everything is shown all the same. */
type Remark =
  | 'schema.unknown'
  | 'id.missing'
  | 'id.similar'
  | 'events.none'
  | 'limit.many'
  | 'order.time'
  | 'lang.format'
  | 'url.normalised'
  | `a11y.${'alt' | 'contrast'}`
  | `text.${'surrogate' | 'bidi' | 'invisible' | 'combining' | 'fancy'}`
  | `date.${'year-zero' | 'precision' | 'normalised' | 'dst-gap' | 'dst-overlap'}`;

type Words<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Words<Rest> : S;

/** Every code that `read` gives out. */
export type Code = Words<(typeof MISTAKES)[Outcome]> | Remark;

const OUTCOMES = ['show', 'drop-field', 'skip-event', 'refuse'] as const;

/** What comes of a mistake; undefined for a remark. */
export function mistakeOf(code: string): Outcome | undefined {
  return OUTCOMES.find((outcome) => ` ${MISTAKES[outcome]} `.includes(` ${code} `));
}

/**
 * What the reader's page does about a fault of this code; a code that is not in the table is a remark, and shown.
 *
 * @example outcomeOf('date.impossible') // 'drop-field': and as an event cannot do without its date, the event is skipped
 */
export function outcomeOf(code: string): Outcome {
  return mistakeOf(code) ?? 'show';
}
