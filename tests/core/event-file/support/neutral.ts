import type { BadInput } from './bad-inputs.ts';

/** What comes of an input otherwise than the fixture states, and why. */
export interface Exception extends Partial<BadInput> {
  because: string;
}

const IS_EDTF = {
  expect: 'accept',
  code: undefined,
  at: undefined,
  reader: 'show',
  because: 'Dates are EDTF with us: this is one, and says what its author knows.',
} as const satisfies Exception;
const AT_ITS_VALUE = 'An unknown key is told at its value, as in the inputs that state a path.';

/** By the id of the input. */
export const EXCEPTIONS: Record<string, Exception> = {
  'date-edtf-uncertain': IS_EDTF,
  'date-edtf-approx': IS_EDTF,
  'date-edtf-decade': IS_EDTF,
  'date-iso-interval': { ...IS_EDTF, because: 'With us a span is one date, an interval of EDTF.' },
  'key-empty': { at: { line: 5, column: 52 }, because: AT_ITS_VALUE },
  'key-tojson': { at: { line: 5, column: 58 }, because: AT_ITS_VALUE },
  'proto-group': {
    reader: 'show',
    because: 'One code has one outcome: a reserved id is replaced, that of a lane as that of an event.',
  },
  'set-one-outlier': {
    hint: undefined,
    because:
      'An event long before all others is an event: a file about an old cause and its late effects is right.',
  },
  'fmt-ndjson': {
    expect: 'accept',
    code: undefined,
    at: undefined,
    reason: undefined,
    reader: 'show',
    because: 'An event file may have one event a line.',
  },
  'bomb-1e6-events': {
    code: 'limit.bytes',
    because:
      'So many events are too many bytes, and nobody counts events in a file that is too big to be parsed.',
  },
};

/**
 * The neutral format of the bad inputs, put into ours: `{version, title, lang?, timeZone?, groups?, events: [{id, title,
 * start, end?, text?, group?, color?, link?, media?, tags?}]}`. It works on the text, as many inputs are no JSON, and
 * keeps account of what goes where, so that lines and columns can be compared.
 */
export interface Translation {
  text: string;
  /** Where something of the original stands now. */
  offsetOf: (original: number) => number;
  /** A path of the original, `events[0].start`, as our JSON pointer. */
  pointerOf: (path: string) => string;
}

/** What stands in the place of a part of the original. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Names of ours for the same thing; "strat" is a slip of the finger. */
const KEYS: Record<string, string> = {
  start: 'date',
  end: 'date',
  strat: 'daet',
  group: 'lane',
  groups: 'lanes',
  lang: 'language',
};

/** With us a link is that of a source. */
const SOURCE = '"sources": [{"title": "A letter", "publisher": "A paper", "kind": "news", "url": ';

const TEXT = String.raw`"(?:[^"\\]|\\.)*"`;
const COLON = String.raw`\s*:\s*`;

function found(source: string, pattern: string): RegExpExecArray[] {
  return [...source.matchAll(new RegExp(pattern, 'g'))];
}

/** Where a group of a match stands; the groups are the match, one behind the other. */
function span(match: RegExpExecArray, group: number): { start: number; end: number } {
  const start = match.slice(1, group).reduce((at, each) => at + each.length, match.index);
  return { start, end: start + match[group].length };
}

function renamed(source: string): Edit[] {
  return found(source, String.raw`(?<=[^\\]")(start|strat|groups?|lang)(?="\s*:)`).map((match) => ({
    ...span(match, 1),
    text: KEYS[match[0]],
  }));
}

/** Of every end: what makes the start before it and it an interval. */
function intervals(source: string): { edit: Edit; start: number; end: number }[] {
  if (!source.includes('"end"')) return [];
  const pattern = `("start"${COLON})(${TEXT})(\\s*,\\s*"end"${COLON})(?=")`;
  return found(source, pattern).map((match) => {
    const first = span(match, 2);
    const between = span(match, 3);
    return {
      edit: { start: first.end - 1, end: between.end + 1, text: '/' },
      start: first.start,
      end: between.end,
    };
  });
}

/** Things that are lists with us, and the end that there is not. */
function wrapped(source: string): Edit[] {
  const media = found(source, String.raw`("media"${COLON})(\{[^{}]*\})`).flatMap((match) => {
    const { start, end } = span(match, 2);
    return [
      { start, end: start, text: '[' },
      { start: end, end, text: ']' },
    ];
  });
  const links = found(source, `("link"${COLON})(${TEXT})`).flatMap((match) => {
    const { end } = span(match, 2);
    return [
      { ...span(match, 1), text: SOURCE },
      { start: end, end, text: '}]' },
    ];
  });
  const nothing = found(source, `("end")(?=${COLON}null)`).map((match) => ({
    ...span(match, 1),
    text: '"note"',
  }));
  return [...media, ...links, ...nothing];
}

/** The colour of an event: with us lanes have colours. It goes to the end, into a lane. */
function colours(source: string): { edits: Edit[]; from: number }[] {
  const groups = source.indexOf('"groups"');
  const last = source.lastIndexOf('}');
  const match = found(source, `(,\\s*"color"${COLON})(${TEXT}|\\d+)`).at(0);
  if (match === undefined || (groups >= 0 && match.index > groups)) return [];
  const value = span(match, 2);
  const lane = `, "lanes": [{"id": "c", "title": "C", "color": ${match[2]}}]`;
  return [
    {
      edits: [
        { start: match.index, end: value.end, text: '' },
        { start: last, end: last, text: lane },
      ],
      from: value.start,
    },
  ];
}

function apply(source: string, edits: readonly Edit[]): Pick<Translation, 'text' | 'offsetOf'> {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const edit of sorted) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  const offsetOf = (original: number) =>
    sorted
      .filter(({ end }) => end <= original)
      .reduce((offset, edit) => offset + edit.text.length - (edit.end - edit.start), original);
  return { text: text + source.slice(at), offsetOf };
}

/** What nobody parses needs no translation. */
const TOO_BIG = 2 ** 24;

/** Puts an input into our format. */
export function translated(source: string): Translation {
  if (source.length > TOO_BIG)
    return { text: source, offsetOf: (offset) => offset, pointerOf: (path) => path };
  const joined = intervals(source);
  const moved = colours(source);
  const edits = [
    ...renamed(source),
    ...joined.map(({ edit }) => edit),
    ...wrapped(source),
    ...moved.flatMap((move) => move.edits),
  ];
  const { text, offsetOf } = apply(source, edits);
  const isMoved = (offset: number) => moved.some(({ from }) => from === offset);
  return {
    text,
    offsetOf(original) {
      if (isMoved(original)) return text.lastIndexOf('"color": ') + '"color": '.length;
      return offsetOf(joined.find(({ end }) => end === original)?.start ?? original);
    },
    pointerOf(path) {
      const steps = path.match(/\w+/g) ?? [];
      const [list, index, key] = steps;
      if (list === 'events' && key === 'color') return '/lanes/0/color';
      if (key === 'alt' || key === 'credit') return `/events/${index}/media/0/${key}`;
      if (key === 'media' && text.includes('"media": [')) return `/events/${index}/media/0`;
      return steps.map((step) => `/${KEYS[step] ?? step}`).join('');
    },
  };
}
