const number = (count: number) => Math.ceil(count).toLocaleString('en');

/** What the interface says of large files and crowded places only. Apart from the other strings, because the script of an ordinary page does without. */
export const stringsAtScale = {
  crowd: (count: number) => `${number(count)} events at one time`,
  crowdMore: (count: number) => `${number(count)} more here. Search or filter for them.`,
  layingOut: (count: number) => `Finding room for the titles of ${number(count)} events …`,
  received: (megabytes: number) => `${number(megabytes)} MB of events have come …`,
  reading: (megabytes: number) => `Reading ${number(megabytes)} MB of events …`,
  sorting: (count: number) => `Putting ${number(count)} events in order …`,
  tooLarge: (megabytes: number) =>
    `The file of events is larger than ${number(megabytes)} MB, and too large for this page.`,
  tooMany: (events: number) => `The file has more than ${number(events)} events, and too many for this page.`,
  refused:
    'The file of events has a mistake, so the timeline cannot be moved or zoomed. The list below has every event.',
  listed: (shown: number, total: number) =>
    shown < total
      ? `${number(shown)} of the ${number(total)} events that begin in the window. Narrow the window or search for others.`
      : `The ${number(total)} events that begin in the window.`,
  earlier: 'Earlier events',
  later: 'Later events',
};
