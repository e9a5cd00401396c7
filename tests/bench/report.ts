import type { Session } from './session.ts';

/** All visits of a contender's page with so many events; null for one that did not finish. */
export interface Cell {
  readonly name: string;
  readonly count: number;
  readonly sessions: readonly (Session | null)[];
}

/** The middle one; of an even number the mean of both. */
export function median(values: readonly number[]): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const middle = inOrder.length / 2;
  return (inOrder[Math.floor(middle)] + inOrder[Math.ceil(middle) - 1]) / 2;
}

/** The median of a figure over a cell's visits; null where the page did not finish. */
export function figure(cell: Cell | undefined, key: keyof Session): number | null {
  const done = cell?.sessions.filter((session) => session !== null) ?? [];
  return done.length > 0 ? median(done.map((session) => session[key])) : null;
}

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const FINE = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const MB = 1024 * 1024;

const TABLES: readonly { title: string; key: keyof Session; say: (value: number) => string }[] = [
  {
    title: 'Main-thread CPU per step of a gesture, ms',
    key: 'stepCpuMs',
    say: (value) => FINE.format(value),
  },
  { title: 'Tasks of over 50 ms during the gestures', key: 'longTasks', say: (value) => WHOLE.format(value) },
  {
    title: 'Start: main-thread CPU to the first events on screen, ms',
    key: 'startCpuMs',
    say: (value) => WHOLE.format(value),
  },
  {
    title: 'Start: time to the first events on screen, ms',
    key: 'startWallMs',
    say: (value) => WHOLE.format(value),
  },
  {
    title: 'Tasks of over 50 ms from the parsed data to rest',
    key: 'settlingTasks',
    say: (value) => WHOLE.format(value),
  },
  { title: 'The longest of them, ms', key: 'settlingLongestMs', say: (value) => WHOLE.format(value) },
  { title: 'Heap after collection, MB', key: 'heapBytes', say: (value) => FINE.format(value / MB) },
  { title: 'Elements in the page', key: 'elements', say: (value) => WHOLE.format(value) },
];

/** The tables in Markdown: a row for each contender, a column for each number of events. */
export function tables(cells: readonly Cell[], names: readonly string[], counts: readonly number[]): string {
  const cellOf = (name: string, count: number) =>
    cells.find((cell) => cell.name === name && cell.count === count);
  const say = (cell: Cell | undefined, key: keyof Session, words: (value: number) => string): string => {
    if (!cell || cell.sessions.length === 0) return '·';
    const value = figure(cell, key);
    return value === null ? 'not in 60 s' : words(value);
  };
  const head = ['', ...counts.map((count) => WHOLE.format(count))];
  const table = ({ title, key, say: words }: (typeof TABLES)[number]) => [
    `### ${title}`,
    '',
    `| ${head.join(' | ')} |`,
    `| --- |${counts.map(() => ' ---: |').join('')}`,
    ...names.map(
      (name) => `| ${[name, ...counts.map((count) => say(cellOf(name, count), key, words))].join(' | ')} |`,
    ),
    '',
  ];
  const held = (name: string, count: number) => figure(cellOf(name, count), 'heapBytes');
  const shareOf = (name: string, count: number) => {
    const own = held(name, count);
    const parsed = held('empty', count);
    return own && parsed ? FINE.format(own / parsed) : '·';
  };
  const shares = [
    '### Heap after collection, as so many times that of the page that holds the parsed file alone',
    '',
    ...names.map((name) => `- ${name}: ${counts.map((count) => shareOf(name, count)).join(', ')}`),
    '',
  ];
  const bytes = names.map(
    (name) =>
      [
        name,
        figure(
          cells.find((cell) => cell.name === name && figure(cell, 'bytes') !== null),
          'bytes',
        ),
      ] as const,
  );
  const weights = [
    '### Bytes of the page without its data, kB gzip',
    '',
    ...bytes.map(([name, size]) => `- ${name}: ${size === null ? 'unknown' : FINE.format(size / 1000)}`),
  ];
  return [...TABLES.flatMap(table), ...shares, ...weights, ''].join('\n');
}
