/** Numbers from 0 up to 1, the same for the same seed (Mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(from: readonly T[], chance: Chance): T {
  return from[Math.floor(chance() * from.length)];
}

/** What the formats have a meaning for, and what has hurt others. */
export const TOKENS: readonly string[] = [
  ...'{}[]",:;\\/\'<>=+-@*_#&|~?%.0129eTZX\t\n\r\0 ',
  '\r\n',
  '""',
  "'='",
  '\ufeff',
  '\u2028',
  '\u202e',
  '\ud800',
  '𝒜',
  'é',
  'null',
  'true',
  '-0',
  '1e999',
  '1e5',
  '..',
  '/..',
  'XX',
  '2017-02-29',
  '-0043-03-15',
  '2017-03-12T02:30',
  '42769',
  '03/02/2017',
  '24:00',
  '-05:00',
  'Y-17000',
  '+12345',
  '"__proto__"',
  '"constructor"',
  '"events"',
  '"title"',
  '"date"',
  '"start_date"',
  '"end_date"',
  '"year"',
  '"month"',
  '"timeline"',
  '"media"',
  '"url"',
  '"group"',
  '"unique_id"',
  '"eras"',
  '"extensions"',
  '"lanes"',
  '"people"',
  '"focus"',
  '"source"',
  'title,start',
  'Year,Headline',
  'source 1 url',
  'media 999 src',
  'sep=;\n',
  '=1+1',
  "'",
  'era',
  'epilogue',
  '<b>',
  '</b>',
  '<a href="',
  '<script>',
  '<!--',
  '-->',
  '<p>',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '**',
  '[a](https://b.example/)',
  'javascript:',
  'data:',
  'https://',
  '//a.example/b.jpg',
  'mailto:a@b',
];

type Mutation = (text: string, chance: Chance, others: readonly string[]) => string;

function place(text: string, chance: Chance): number {
  return Math.floor(chance() * (text.length + 1));
}

/** A short stretch of a text, now and then a long one. */
function stretch(text: string, chance: Chance): [number, number] {
  const start = place(text, chance);
  const length = Math.floor(chance() ** 4 * 200) + 1;
  return [start, Math.min(text.length, start + length)];
}

const MUTATIONS: readonly Mutation[] = [
  (text, chance) => {
    const [start, end] = stretch(text, chance);
    return text.slice(0, start) + text.slice(end);
  },
  (text, chance) => {
    const at = place(text, chance);
    return text.slice(0, at) + pick(TOKENS, chance) + text.slice(at);
  },
  (text, chance) => {
    const [start, end] = stretch(text, chance);
    return text.slice(0, start) + pick(TOKENS, chance) + text.slice(end);
  },
  (text, chance) => {
    const [start, end] = stretch(text, chance);
    return (
      text.slice(0, end) + text.slice(start, end).repeat(1 + Math.floor(chance() ** 3 * 20)) + text.slice(end)
    );
  },
  (text, chance, others) => {
    const other = pick(others, chance);
    const [start, end] = stretch(other, chance);
    const at = place(text, chance);
    return text.slice(0, at) + other.slice(start, end) + text.slice(at);
  },
  (text, chance) => {
    // The value of a member or a cell by another: most of the text still makes sense then.
    const values = [...text.matchAll(/(?<=[:,;\n]\s*)(?:"[^"\n]{0,80}"|[^\s",:;{}[\]]{1,40})/g)];
    if (values.length === 0) return text;
    const { 0: value, index } = pick(values, chance);
    const token = pick(TOKENS, chance);
    return (
      text.slice(0, index) +
      (chance() < 0.5 ? JSON.stringify(token) : token) +
      text.slice(index + value.length)
    );
  },
  (text, chance) => text.slice(0, place(text, chance)),
];

/** A text with some changes, never much longer than `longest`. */
export function mutated(text: string, others: readonly string[], chance: Chance, longest: number): string {
  let result = text;
  for (let count = 1 + Math.floor(chance() ** 2 * 6); count > 0; count -= 1) {
    result = pick(MUTATIONS, chance)(result, chance, others).slice(0, longest);
  }
  return result;
}
