import { pick, TOKENS, type Chance } from './mutate.ts';

/** Values that keep a text in its format, and try what stands behind that. */
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  ' ',
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  'x'.repeat(600),
  '2017',
  '2017-02-03',
  '2017-02-29',
  '1912~',
  '201X',
  '2017-02-03T24:00',
  '2017-03-12T02:30',
  '2018/2017',
  '1985/..',
  '-0043',
  'Y-13800000000',
  'a',
  'b',
  'l',
  'p',
  'A',
  'event-a',
  'a b',
  'constructor',
  'en_GB',
  'UTC',
  'navy',
  '#eee',
  'alleged',
  'news',
  'era',
  'title',
  'https://a.example/',
  'http://a.example/b.jpg',
  'javascript:a',
  '//a.example/b.png',
  'a.jpg',
  'mailto:a@b.example',
  '<b>a</b> <script>b</script>',
  '<p>a</p><img src="https://a.example/b.jpg">',
  '<iframe src="https://a.example/"></iframe>',
  '**a** *b',
  '[a](https://b.example/)',
  '=1+1',
  "'=1",
  "'",
  'a;b',
  'a, "b"\nc',
  '\u202ea',
  '\ud800',
  '\0',
  '12:00 PM',
  '42769',
  '03/04/2017',
];

const KEYS = [
  'id',
  'date',
  'title',
  'text',
  'lane',
  'people',
  'sources',
  'media',
  'quotes',
  'aliases',
  'related',
  'extensions',
  'timeZone',
  'start_date',
  'end_date',
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'display_date',
  'headline',
  'url',
  'caption',
  'group',
  'unique_id',
  'location',
  'background',
  'autolink',
  'scale',
  'eras',
  'foo',
];

type Holder = Record<string, unknown> | unknown[];

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

/** All objects and lists in a value. */
function holdersIn(value: unknown): Holder[] {
  return isHolder(value) ? [value, ...Object.values(value).flatMap(holdersIn)] : [];
}

function set(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

/** Changes one thing somewhere in a value: another value, one more, one less, one twice. */
function change(root: unknown, chance: Chance): void {
  const holder = pick(holdersIn(root), chance);
  const keys = Object.keys(holder);
  const value = chance() < 0.8 ? pick(VALUES, chance) : pick(TOKENS, chance);
  const way = chance();
  if (way < 0.6 && keys.length > 0) set(holder, pick(keys, chance), structuredClone(value));
  else if (Array.isArray(holder))
    holder.push(structuredClone(holder.length > 0 && way < 0.9 ? pick(holder, chance) : value));
  else if (way < 0.8 && keys.length > 0) delete holder[pick(keys, chance)];
  else holder[pick(KEYS, chance)] = structuredClone(value);
}

function parsed(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Some cells of a table written anew, in quotes. */
function recelled(text: string, chance: Chance): string {
  return text
    .split('\n')
    .map((line, index) =>
      line
        .split(',')
        .map((cell) => {
          const value = pick(VALUES, chance);
          const isChanged = chance() < (index === 0 ? 0.03 : 0.1);
          return isChanged && typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : cell;
        })
        .join(','),
    )
    .join('\n');
}

/** A text with some of its values changed, so that it stays JSON, or a table. */
export function reshaped(text: string, chance: Chance): string {
  const value = parsed(text);
  if (!value) return recelled(text, chance);
  for (let count = 1 + Math.floor(chance() * 4); count > 0; count -= 1) change(value, chance);
  return JSON.stringify(value, null, chance() < 0.3 ? 1 : 0);
}
