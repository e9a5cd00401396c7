import { civilOf, MINUTE_MS } from './civil.ts';
import { MONTHS, suggestion } from './suggest.ts';
import type { DateFault, DateFaultCode, DateProblem } from './types.ts';

/**
 * Faults in words, in English like all of the interface. A message quotes the text; a hint says what to
 * write.
 */

const MAX_QUOTED = 60;

interface Words {
  level: DateProblem['level'];
  /** What follows the quoted text. */
  says: (facts: DateFault['facts']) => string;
  hint: (fault: DateFault, whole: string) => string;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The fault's text, without its mark, with the offset that its time has in its zone. */
function withOffset({ text, facts }: DateFault): string {
  const minutes = Math.round(Number(facts.offsetMs) / MINUTE_MS);
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  return text.trim().replace(/[?~%]?$/, offset);
}

function clockTime(wall: number): string {
  const { hour, minute } = civilOf(wall);
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

function otherMonth({ text, facts: { year, month, day } }: DateFault): string {
  if (Number(day) > 0 && Number(day) < 13 && Number(month) < 32) {
    return `Did you mean ${text.replace(/-\d\d-\d\d/, `-${day}-${month}`)}?`;
  }
  const isSpan = day === undefined && Number(month) === (Number(year) % 100) + 1;
  return isSpan ? `Did you mean ${year}/${Number(year) + 1}?` : 'Months go from 01 to 12.';
}

function nearestDay({ text, facts: { days } }: DateFault): string {
  const nearest = text.replace(/(-\d\d-)(\d\d)/, (_, month: string, day: string) =>
    day === '00' ? `${month}01` : `${month}${days}`,
  );
  return `Did you mean ${nearest}?`;
}

/** Of `date.impossible`, by the part that cannot be. */
const IMPOSSIBLE: Record<string, Pick<Words, 'says' | 'hint'>> = {
  month: { says: ({ month }) => `there is no month ${month}`, hint: otherMonth },
  day: {
    says: ({ year, month, days }) => `${MONTHS[Number(month) - 1]} ${year} has ${days} days`,
    hint: nearestDay,
  },
  hour: { says: () => 'a day ends at 24:00', hint: () => 'Hours go from 00 to 23.' },
  minute: { says: () => 'an hour has 60 minutes', hint: () => 'Minutes go from 00 to 59.' },
  second: {
    says: () => 'a minute has 60 seconds',
    hint: () => 'Seconds go from 00 to 59, without leap seconds.',
  },
  offset: { says: () => 'no clock is that far from UTC', hint: () => 'Offsets go from -12:00 to +14:00.' },
};

const WORDS: Record<DateFaultCode, Words> = {
  'date.format': {
    level: 'error',
    says: () => 'is not a date.',
    hint: ({ text }, whole) => suggestion(whole, text),
  },
  'date.impossible': {
    level: 'error',
    says: (facts) => `is not a date: ${IMPOSSIBLE[String(facts.part)].says(facts)}.`,
    hint: (fault, whole) => IMPOSSIBLE[String(fault.facts.part)].hint(fault, whole),
  },
  'date.winter': {
    level: 'error',
    says: () => 'does not say which winter, the one that begins or the one that ends that year.',
    hint: ({ facts: { year } }) =>
      `Say an interval: ${Number(year) - 1}-12/${year}-02 or ${year}-12/${Number(year) + 1}-02.`,
  },
  'date.order': {
    level: 'error',
    says: () => 'ends before it begins.',
    hint: ({ facts: { start, end } }) => `Did you mean ${end}/${start}?`,
  },
  'date.year-zero': {
    level: 'warning',
    says: () => 'is in 1 BC: history books have no year 0.',
    hint: () => 'Write 0001 for AD 1, -0001 for 2 BC.',
  },
  'date.precision': {
    level: 'warning',
    says: () => 'is kept to the year: nothing so far away is known to the month.',
    hint: ({ facts: { year } }) => `Write ${year}.`,
  },
  'date.normalised': {
    level: 'warning',
    says: ({ written }) => `is read as ${written}.`,
    hint: ({ facts: { written } }) => `Write ${written}.`,
  },
  'date.dst-gap': {
    level: 'warning',
    says: ({ zone, wall }) =>
      `never was in ${zone}, where the clocks went forward; it is taken as ${clockTime(Number(wall))}.`,
    hint: (fault) => `Write the offset too, such as ${withOffset(fault)}.`,
  },
  'date.dst-overlap': {
    level: 'warning',
    says: ({ zone }) => `came twice in ${zone}, where the clocks went back; the first is taken.`,
    hint: (fault) => `Write the offset too: the first is ${withOffset(fault)}.`,
  },
};

/** A fault in words; `whole` is all that the author wrote, of which the fault may quote a part. */
export function inWords(fault: DateFault, whole: string): DateProblem {
  const { level, says, hint } = WORDS[fault.code];
  const { code, text, facts } = fault;
  const quoted = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}...` : text;
  return { code, level, message: `"${quoted}" ${says(facts)}`, hint: hint(fault, whole) };
}
