import type { DateProblem } from './types.ts';

/** Messages about dates, in English like all of the interface. A message quotes the date; a hint says what to write. */

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const MAX_QUOTED = 60;

function quoted(text: string): string {
  return text.length > MAX_QUOTED ? `"${text.slice(0, MAX_QUOTED)}..."` : `"${text}"`;
}

export function notADate(text: string, hint?: string): DateProblem {
  return { code: 'date.format', level: 'error', message: `${quoted(text)} is not a date.`, hint };
}

export function impossible(text: string, why: string, hint: string): DateProblem {
  return { code: 'date.impossible', level: 'error', message: `${quoted(text)} is not a date: ${why}.`, hint };
}

export function noSuchMonth(text: string, year: string, month: string, day = ''): DateProblem {
  const isDayFirst = Number(day) > 0 && Number(day) < 13 && Number(month) < 32;
  const isNextYear = day === '' && Number(month) === (Number(year) % 100) + 1;
  const hint = isDayFirst
    ? `Did you mean ${text.replace(/-\d\d-\d\d/, `-${day}-${month}`)}?`
    : isNextYear
      ? `Did you mean ${year}/${Number(year) + 1}?`
      : 'Months go from 01 to 12.';
  return impossible(text, `there is no month ${month}`, hint);
}

export function noSuchDay(text: string, year: string, month: number, days: number): DateProblem {
  const why = `${MONTHS[month - 1]} ${year} has ${days} days`;
  // The day is the third pair after the year, or the text would not have been read so far.
  const nearest = text.replace(
    /^(.+?-\d\d-)(\d\d)/,
    (_, start: string, day: string) => start + (day === '00' ? '01' : String(days)),
  );
  return impossible(text, why, `Did you mean ${nearest}?`);
}

export function whichWinter(text: string, year: number): DateProblem {
  return {
    code: 'date.winter',
    level: 'error',
    message: `${quoted(text)} does not say which winter, the one that begins or the one that ends that year.`,
    hint: `Say an interval: ${year - 1}-12/${year}-02 or ${year}-12/${year + 1}-02.`,
  };
}

export function endsBeforeItBegins(text: string, start: string, end: string): DateProblem {
  const message = `${quoted(text)} ends before it begins.`;
  return { code: 'date.order', level: 'error', message, hint: `Did you mean ${end}/${start}?` };
}

export function yearZero(text: string): DateProblem {
  const message = `${quoted(text)} is in 1 BC: history books have no year 0.`;
  return { code: 'date.year-zero', level: 'warning', message, hint: 'Write 0001 for AD 1, -0001 for 2 BC.' };
}

export function tooFine(text: string, year: string): DateProblem {
  const message = `${quoted(text)} is kept to the year: nothing so far away is known to the month.`;
  return { code: 'date.precision', level: 'warning', message, hint: `Write ${year}.` };
}

export function normalised(text: string, written: string): DateProblem {
  const message = `${quoted(text)} is read as ${written}.`;
  return { code: 'date.normalised', level: 'warning', message, hint: `Write ${written}.` };
}

export function skippedTime(text: string, zone: string, taken: string, offset: string): DateProblem {
  const message = `${quoted(text)} never was in ${zone}, where the clocks went forward; it is taken as ${taken}.`;
  return {
    code: 'date.dst-gap',
    level: 'warning',
    message,
    hint: `Write the offset too, such as ${offset}.`,
  };
}

export function repeatedTime(text: string, zone: string, offset: string): DateProblem {
  const message = `${quoted(text)} came twice in ${zone}, where the clocks went back; the first is taken.`;
  return {
    code: 'date.dst-overlap',
    level: 'warning',
    message,
    hint: `Write the offset too: the first is ${offset}.`,
  };
}
