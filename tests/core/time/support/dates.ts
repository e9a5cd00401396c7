import fc from 'fast-check';
import type { EventDate, FuzzyDate } from '../../../../src/core/time/index.ts';
import { parseDate } from '../../../../src/core/time/index.ts';

/** One seed for all laws, so that a run can be repeated. */
export const SEED = 20170302;

/** The date of a text that is known to be one. */
export function dateOf(text: string, timeZone = 'UTC'): EventDate {
  const { date } = parseDate(text, timeZone);
  if (!date) throw new Error(`${text} is not a date`);
  return date;
}

/** The fuzzy date of a text that is known to be a single date. */
export function fuzzyOf(text: string, timeZone = 'UTC'): FuzzyDate {
  const date = dateOf(text, timeZone);
  if (date.kind !== 'date') throw new Error(`${text} is an interval`);
  return date.date;
}

function digits(length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
}

function pair(max: number): fc.Arbitrary<string> {
  return fc.nat(max).map((value) => String(value).padStart(2, '0'));
}

const year = fc.oneof(
  { weight: 4, arbitrary: digits(4) },
  digits(4).map((text) => `-${text}`),
  fc.integer({ min: 10000, max: 99999999 }).map((value) => `Y${value}`),
  fc.integer({ min: 10000, max: 99999999 }).map((value) => `Y-${value}`),
  fc.constantFrom('+', '-').chain((sign) => digits(6).map((text) => sign + text)),
  digits(3).map((text) => `${text}X`),
  digits(2).map((text) => `${text}XX`),
  fc.constant('XXXX'),
);
const month = fc.oneof(
  { weight: 2, arbitrary: pair(13) },
  fc.constantFrom('21', '22', '23', '24', '25', 'XX'),
);
const day = fc.oneof({ weight: 4, arbitrary: pair(32) }, fc.constant('XX'));
const offset = fc.constantFrom(
  '',
  'Z',
  '+05:45',
  '-05:00',
  '+14:00',
  '+14:30',
  '-12:30',
  '+0545',
  '+05',
  '-00:00',
);
const time = fc
  .tuple(pair(25), pair(61), fc.option(pair(61), { nil: '' }), fc.constantFrom('', '.5', '.123456'), offset)
  .map(([h, m, s, fraction, zone]) => `T${h}:${m}${s && `:${s}${fraction}`}${zone}`);
const mark = fc.constantFrom('', '', '', '?', '~', '%');
const join = (parts: string[]) => parts.join('');

const single = fc.oneof(
  fc.tuple(year, mark).map(join),
  fc.tuple(year, fc.constant('-'), month, mark).map(join),
  fc
    .tuple(year, fc.constant('-'), month, fc.constant('-'), day, fc.oneof(fc.constant(''), time), mark)
    .map(join),
);
const end = fc.oneof({ weight: 4, arbitrary: single }, fc.constantFrom('', '..'));
const whole = fc.oneof({ weight: 3, arbitrary: single }, fc.tuple(end, fc.constant('/'), end).map(join));

/** Texts of the grammar's shape, most of them dates. */
export const dateTexts = whole;

/** The same with one character taken away, put in or replaced. */
export const mutatedTexts = fc
  .tuple(whole, fc.nat(60), fc.constantFrom(...'0123456789-+/.:TZXY?~% '), fc.constantFrom(0, 1, 2))
  .map(([text, at, letter, kind]) => {
    const index = at % (text.length + 1);
    const rest = text.slice(kind === 0 ? index : index + 1);
    return text.slice(0, index) + (kind === 1 ? '' : letter) + rest;
  });
