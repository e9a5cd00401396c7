import { parseDate } from '../time/index.ts';
import type { Code } from './codes.ts';
import { FILE_WORDS } from './file-words.ts';
import type { Fault } from './report.ts';
import type { Say, Saying } from './say.ts';
import { SCHEMA_WORDS } from './schema-words.ts';
import { VALUE_WORDS } from './value-words.ts';

/** What there is to say of one fault, in English like all of the interface. */
export interface Words {
  message: string;
  hint?: string;
}

/** Of every code but those of dates, which the room of time has words for. */
const SAYINGS: Record<Exclude<Code, `date.${string}` | 'report.capped'>, Saying> = {
  ...FILE_WORDS,
  ...SCHEMA_WORDS,
  ...VALUE_WORDS,
};

function isDateCode(code: Code): code is Extract<Code, `date.${string}`> {
  return code.startsWith('date.');
}

/** A fault in words; `line` is that of the other place that belongs to it. */
export function inWords(fault: Fault, line: number | undefined): Words {
  const { code, facts } = fault;
  if (isDateCode(code)) {
    const { problems } = parseDate(String(facts.value), facts.timeZone ?? 'UTC');
    const { message = '', hint } = problems.find((problem) => problem.code === code) ?? {};
    return { message, hint };
  }
  if (code === 'report.capped') return { message: '' };
  const [message, hint] = SAYINGS[code];
  const say = (words: Say | undefined) => (typeof words === 'function' ? words(facts, line, fault) : words);
  return { message: say(message) ?? '', hint: say(hint) };
}
