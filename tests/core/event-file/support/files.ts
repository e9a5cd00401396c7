import fc from 'fast-check';
import { FILE } from '../../../../src/core/event-file/fields.ts';
import { read, type EventFile, type Limits } from '../../../../src/core/event-file/index.ts';
import type { Kind, RecordKind, Rule } from '../../../../src/core/event-file/kinds.ts';

/** One seed for all laws, so that a run can be repeated. */
export const SEED = 20170302;

const unit = fc.oneof(fc.integer({ max: 0x7f, min: 0 }), fc.integer({ min: 0, max: 0xffff }));

/** Texts of any UTF-16 units, halves of characters among them. What fast-check calls "binary" takes seconds to set up. */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: unit.map((code) => String.fromCharCode(code)),
  maxLength: 120,
});

/** A file of one event, "a", with some keys more. */
export function fileWith(event: object, rest: object = {}): string {
  const first = { id: 'a', date: '2017', title: 'A', ...event };
  return JSON.stringify({ version: 1, title: 'T', events: [first], ...rest });
}

/** The issues of a text, each as its code and its pointer. */
export function told(text: string | Uint8Array, limits?: Limits): string[] {
  return read(text, limits).issues.map(({ code, path }) => `${code} ${path}`);
}

/** What is left of a file that is not refused. */
export function fileOf(text: string | Uint8Array, limits?: Limits): EventFile {
  const { file, issues } = read(text, limits);
  if (!file) throw new Error(`refused: ${JSON.stringify(issues)}`);
  return file;
}

/** What is left of the first event of `fileWith`. */
export function eventOf(text: string): EventFile['events'][number] {
  return fileOf(text).events[0];
}

// Few of them, so that references hit and ids clash.
const ids = fc.constantFrom('a', 'b', 'c', 'a-2', 'A', 'a b', 'é', 'e\u0301', '', '__proto__');
const dates = fc.constantFrom(
  '2017',
  '2017-02',
  '2017-02-03/..',
  '1912~',
  '2017-02-29',
  'soon',
  '2017-02-03T10:00Z',
);
const lines = fc.oneof(
  fc.constantFrom('A', 'B b', ' ', 'x\ud800', '𝒜"\\', 'a\u0000'),
  fc.string({ maxLength: 12 }),
);
const links = fc.constantFrom(
  'https://a.example/',
  'javascript:1',
  'b.jpg',
  'https:\\\\a.example',
  'a@b.example',
);

const TEXTS: Record<Rule, fc.Arbitrary<string>> = {
  line: lines,
  prose: lines,
  id: ids,
  lane: ids,
  person: ids,
  event: ids,
  date: dates,
  when: dates,
  window: dates,
  link: links,
  picture: links,
  contact: links,
  colour: fc.constantFrom('#123456', 'navy', 'ink'),
  language: fc.constantFrom('en', 'en_GB', '!'),
  zone: fc.constantFrom('America/New_York', 'UTC', 'Europe/Atlantis'),
};

const strangers = fc.dictionary(
  fc.constantFrom('colour', 'x', '', 'toJSON', 'length', '0'),
  fc.jsonValue({ maxDepth: 1 }),
  {
    maxKeys: 2,
  },
);

/** Records of a kind, in which one in `sparse` of the optional keys is there. */
function recordOf({ fields, required }: RecordKind, sparse: number): fc.Arbitrary<unknown> {
  const known = Object.entries(fields).map(([key, kind]) => {
    const isRequired = required.includes(key);
    const there = { weight: isRequired ? 40 : 1, arbitrary: valueOf(kind) };
    const missing = { weight: isRequired ? 1 : sparse - 1, arbitrary: fc.constant(undefined) };
    return [key, fc.oneof(there, missing)] as const;
  });
  return fc
    .tuple(fc.record(Object.fromEntries(known)), strangers)
    .map(([record, others]) => ({ ...others, ...record }));
}

function goodOf(kind: Kind): fc.Arbitrary<unknown> {
  switch (kind.is) {
    case 'text':
      return TEXTS[kind.rule];
    case 'choice':
      return fc.constantFrom(...kind.values, 'nonsense');
    case 'number':
      return fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double());
    case 'source-number':
      return fc.integer({ min: 0, max: 3 });
    case 'version':
      return fc.constant(1);
    case 'anything':
      return fc.jsonValue({ maxDepth: 2 });
    case 'focus':
      return fc.oneof(dates, fc.array(ids, { maxLength: 3 }));
    case 'list':
      return fc.array(valueOf(kind.of), { maxLength: 4 });
    case 'map':
      return fc.dictionary(ids, valueOf(kind.of), { maxKeys: 3 });
    case 'record':
      return recordOf(kind, 4);
  }
}

/** Values of a kind, and a stray one now and then. */
function valueOf(kind: Kind): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 40, arbitrary: goodOf(kind) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
  );
}

/** Event files with every key of the table and all kinds of mistakes, before they are text. */
const files: fc.Arbitrary<unknown> = recordOf(FILE, 2);

/** The same as text, in several hands. */
export const texts: fc.Arbitrary<string> = fc
  .tuple(files, fc.constantFrom('', ' ', '  ', '\t'), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([file, indent, end]) => JSON.stringify(file, null, indent).replaceAll('\n', end));

/** The same with some characters taken away, put in or replaced: most of them no JSON. */
export const mutatedTexts: fc.Arbitrary<string> = fc
  .tuple(
    texts,
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...'{}[]",:\\0e.-+ \n\u0000é')), { maxLength: 3 }),
  )
  .map(([text, changes]) =>
    changes.reduce((mutated, [place, taken, put]) => {
      const at = place % (mutated.length + 1);
      return mutated.slice(0, at) + put + mutated.slice(at + taken);
    }, text),
  );

/** What is said of a text's only issue of a code: the message, and the hint if there is one. */
export function said(text: string | Uint8Array, code: string): [string, string?] {
  const found = read(text).issues.filter((issue) => issue.code === code);
  if (found.length !== 1) throw new Error(`${found.length} issues are ${code}`);
  const [{ message, hint }] = found;
  return hint === undefined ? [message] : [message, hint];
}
