import { formatInstant, instantOf, parseDate } from '../../core/time/index.ts';
import type { Findings, Origin } from '../findings.ts';

/** How Excel stores days: as their number from here (with the leap day of 1900 that it believes in). */
const EXCEL_EPOCH = instantOf(1899, 12, 30);
const DAY_MS = 86_400_000;
const SERIAL = /^[2-6]\d{4}(?:\.\d+)?$/;
const SLASHED = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/;
const OPEN = '..';

/** Whether a date may be two days: day and month may stand in either order. */
function isAmbiguous(text: string): boolean {
  const found = SLASHED.exec(text.trim());
  return (
    found !== null &&
    Number(found[1]) <= 12 &&
    Number(found[2]) <= 12 &&
    Number(found[1]) !== Number(found[2])
  );
}

function serialHint(text: string): string {
  const day = formatInstant(EXCEL_EPOCH + Math.floor(Number(text)) * DAY_MS).slice(0, 10);
  return `Excel wrote the number of a day: ${day}. Give the column the format "Text" and write that.`;
}

/** Tells the first mistake of a date, if there is one. */
function isGood(text: string, origin: Origin, findings: Findings): boolean {
  if (isAmbiguous(text)) {
    findings.say('date.ambiguous', origin, { value: text });
    return false;
  }
  const fault = parseDate(text, 'UTC').problems.find(({ level }) => level === 'error');
  if (!fault) return true;
  const { code, level, message } = fault;
  const hint = SERIAL.test(text) ? serialHint(text) : fault.hint;
  findings.add({ code, level, message, path: origin.path, origin, ...(hint === undefined ? {} : { hint }) });
  return false;
}

/**
 * The date of a row: the start alone, or an interval of start and end. undefined, with a finding, where one is none.
 *
 * @example dateOf('2017', '2018', ...) // '2017/2018'
 */
export function dateOf(
  start: { text: string; origin: Origin },
  end: { text: string; origin: Origin } | undefined,
  findings: Findings,
): string | undefined {
  const isOpenStart = start.text.trim() === OPEN && end !== undefined;
  if (!isOpenStart && !isGood(start.text, start.origin, findings)) return undefined;
  if (!end) return start.text;
  if (end.text.trim() !== OPEN && !isGood(end.text, end.origin, findings)) return undefined;
  const whole = `${start.text}/${end.text}`;
  return isGood(whole, end.origin, findings) ? whole : undefined;
}

/** Start and end of a date as two cells; what has no two ends is all in the first. */
export function cellsOf(date: string): [string, string] {
  const [start, end, ...rest] = date.split('/');
  return start.trim() && end?.trim() && rest.length === 0 ? [start, end] : [date, ''];
}
