import type { Lint, Placed } from './finding.ts';

/** Fewer than this, or a smaller share, may well have been on that day. */
const FEWEST_NEW_YEARS = 3;
const LEAST_SHARE = 0.1;

const NEW_YEAR = /^(.+)-01-01[?~%]?$/;
const TIME = /T\d\d:\d\d/;
const OFFSET = /T.*(Z|[+-]\d\d(:\d\d)?)[?~%]?$/;

/** The ends of an interval, or the one date. */
function endsOf({ event }: Placed): string[] {
  return event.date.split('/');
}

/** Days that are known suspiciously well: spreadsheets make the first of January of a year. */
export const newYears: Lint = ({ events }) => {
  const found = events.filter(
    (placed) => placed.event.date.includes('-01-01') && endsOf(placed).some((end) => NEW_YEAR.test(end)),
  );
  const [first] = found;
  if (found.length < FEWEST_NEW_YEARS || found.length < LEAST_SHARE * events.length) return [];
  const year = endsOf(first).map((end) => NEW_YEAR.exec(end)?.[1]);
  return [
    {
      path: `${first.path}/date`,
      message: `${found.length} of ${events.length} dates are a first of January.`,
      hint: `Where only the year is known, write the year alone: "${year.find(Boolean)}".`,
    },
  ];
};

/** Times with an offset beside times without one, which follow the file's clock: one of the two habits is a slip. */
export const mixedOffsets: Lint = ({ file, events }) => {
  const timed = events.filter(({ event: { date } }) => date.includes('T') && TIME.test(date));
  const isBare = (placed: Placed) => endsOf(placed).some((end) => TIME.test(end) && !OFFSET.test(end));
  const bare = timed.filter(isBare);
  if (bare.length === 0 || bare.length === timed.length) return [];
  const clock = file.timeZone ?? 'UTC';
  return [
    {
      path: `${bare[0].path}/date`,
      message: `This time has no offset, and is taken by the clocks of ${clock}; ${timed.length - bare.length} of ${timed.length} times have one.`,
      hint: 'Write the offset of every time, as in "2017-03-02T16:00-05:00".',
    },
  ];
};
