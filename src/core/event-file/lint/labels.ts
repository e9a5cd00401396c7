import type { Lint, Placed } from './finding.ts';

/** What a label has room for where it has a lane to itself. */
const LONGEST_TITLE = 60;
/** Fewer events find room for their labels anyhow. */
const FEWEST_RANKED = 10;
const USUAL = 3;

/** Whether a title may be too long: characters are never more than UTF-16 units, which are counted already. */
const isLong = ({ event: { title } }: Placed) => title.length > LONGEST_TITLE;

/** Titles that are cut off on the timeline. */
export const longTitles: Lint = ({ drawn }) =>
  drawn.filter(isLong).flatMap(({ event: { title }, path }) => {
    const { length } = Array.from(title);
    if (length <= LONGEST_TITLE) return [];
    return [
      {
        path: `${path}/title`,
        message: `This title has ${length} characters; a label has room for some ${LONGEST_TITLE}.`,
        hint: 'Shorten it, and say the rest in "text".',
      },
    ];
  });

/** Where all are equally important, chance and not an editor decides whose label is seen first. */
export const equalImportance: Lint = ({ file: { events } }) => {
  const importances = new Set(events.map(({ importance }) => importance ?? USUAL));
  if (events.length < FEWEST_RANKED || importances.size > 1) return [];
  return [
    {
      path: '/events',
      message: `All ${events.length} events are equally important, so that none is labelled before the others.`,
      hint: 'Give the few that must be seen first "importance": 5, or 4.',
    },
  ];
};
