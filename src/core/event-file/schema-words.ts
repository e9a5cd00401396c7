import type { Facts } from './report.ts';
import { meant, quoted, type Sayings } from './say.ts';
import { isObject } from './values.ts';

/** How other people's formats and other habits call our keys. */
const ALSO_CALLED =
  'start:date end:date when:date year:date headline:title name:title heading:title summary:text body:text description:text category:lane group:lane groups:lanes lang:language locale:language timezone:timeZone link:sources url:sources source:sources image:media images:media location:place tag:tags items:events';

/** The key that somebody meant by a name that is not ours. */
function meantKey(name: unknown, known: Iterable<string> = []): string | undefined {
  const keys = [...known];
  const [, other] =
    ALSO_CALLED.split(' ')
      .map((pair) => pair.split(':'))
      .find(([called]) => called === name) ?? [];
  return other !== undefined && keys.includes(other) ? `Did you mean "${other}"?` : meant(name, keys);
}

const WANTED: Record<string, string> = {
  text: 'Text',
  number: 'A number',
  list: 'A list',
  object: 'An object',
  date: 'A date, as text,',
};

function typeHint({ value, wanted }: Facts, path: string): string | undefined {
  if (path === '') return 'A file is one object: {"version": 1, "title": "...", "events": [...]}.';
  if (wanted === 'date' && isObject(value) && 'year' in value) {
    const parts = [value.year, value.month, value.day]
      .filter(Boolean)
      .map((part) => String(part).padStart(2, '0'));
    return `This looks like TimelineJS: write "${parts.join('-')}".`;
  }
  if (wanted === 'date') return 'Write it as text, such as "2017-02-03", "2017-02" or "2017".';
  if (wanted === 'list')
    return typeof value === 'string' ? `Write [${quoted(value)}].` : 'Write it in brackets: [...].';
  if (wanted === 'text' && typeof value === 'number') return `Write it in quotes: "${value}".`;
  if (
    wanted === 'number' &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  )
    return `Write it without quotes: ${Number(value)}.`;
  return undefined;
}

/** How keys are written whose values are no words. */
const EXAMPLES: Record<string, string> = {
  version: '1',
  events: '[...]',
  focus: '[...]',
  date: '"2017-02-03"',
};

function missingHint({ wanted = '', known = [] }: Facts): string {
  const found = [...known].find((key) => meantKey(key, [wanted]));
  if (found !== undefined) return `There is "${found}": did you mean "${wanted}"?`;
  return `Add "${wanted}": ${EXAMPLES[wanted] ?? '"..."'}.`;
}

/** Of more ids than these a list is no help. */
const MOST_LISTED = 8;

/** The ids that there are, if they are few. @example listed(['a', 'b']) // ': "a", "b"' */
function listed(ids: readonly string[]): string {
  return ids.length > 0 && ids.length <= MOST_LISTED ? `: ${ids.map(quoted).join(', ')}` : '';
}

function referenceHint({ value, wanted, known = [], size = 0 }: Facts): string | undefined {
  if (wanted === 'source')
    return size > 0 ? `The event's sources are numbered from 1 to ${size}.` : 'The event has no sources.';
  const ids = [...known];
  return meant(value, ids) ?? `Write the id of ${wanted === 'event' ? 'an' : 'a'} ${wanted}${listed(ids)}.`;
}

/** What to say of values that are not as the table of fields wants them. */
export const SCHEMA_WORDS = {
  'schema.unknown': [
    ({ value }) => `${quoted(value)} is not a key that is known here; it is kept, and not shown.`,
    ({ value, known }) => meantKey(value, known),
  ],
  'schema.type': [
    ({ value, wanted = '' }) => `${WANTED[wanted]} is wanted here, not ${quoted(value)}.`,
    (facts, _, { path }) => typeHint(facts, path),
  ],
  'schema.missing': [({ wanted }) => `"${wanted}" is missing here.`, missingHint],
  'schema.enum': [
    ({ value }) => `${quoted(value)} is none of the words that may stand here.`,
    ({ value, known = [] }) => meant(value, known) ?? `Write one of ${[...known].join(', ')}.`,
  ],
  'status.unknown': [
    ({ value }) => `${quoted(value)} is no status, and an event of unknown standing is not shown.`,
    ({ value, known = [] }) => meant(value, known) ?? `Write one of ${[...known].join(', ')}.`,
  ],
  'schema.range': [({ value, wanted }) => `${quoted(value)} is not ${wanted}.`],
  'schema.version': [
    ({ value }) => `Version ${quoted(value)} is not one that can be read here.`,
    'Write "version": 1.',
  ],
  'ref.unknown': [({ value, wanted }) => `There is no ${wanted} ${quoted(value)}.`, referenceHint],
} as const satisfies Sayings;
