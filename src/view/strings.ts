import type { Status } from '../core/event-file/index.ts';
import type { Command } from '../core/input/index.ts';

/** Everything that the interface says, in one table. Dates are not here: they follow the file's language. */
export const strings = {
  statuses: {
    'on-the-record': 'On the record',
    reported: 'Reported',
    alleged: 'Alleged',
    disputed: 'Disputed',
  } satisfies Record<Status, string>,
  statusMeanings: {
    'on-the-record': 'said, signed or done in public, or established since',
    reported: 'by news organisations, from sources they do not name',
    alleged: 'claimed by somebody; not established',
    disputed: 'accounts differ',
  } satisfies Record<Status, string>,
  toolbar: {
    earlier: 'Earlier',
    later: 'Later',
    'zoom-in': 'Zoom in',
    'zoom-out': 'Zoom out',
    fit: 'Show all',
    previous: 'Previous event',
    next: 'Next event',
  } satisfies Partial<Record<Command, string>>,
  toolbarName: 'Timeline controls',
  plotName: (title: string) => `Timeline: ${title}`,
  plotHelp:
    'Arrow keys walk from event to event, Enter opens one. Plus and minus zoom, zero shows all, Page Up and Page Down move. Below the lanes is the densest place.',
  otherLanes: 'Others',
  more: (count: number) => `${count.toLocaleString('en')} more in view`,
  moreTitle: 'Zoom in to see their titles',
  noEvents: 'No events yet.',
  noMatch: 'No event matches.',
  noneHere: (total: number) =>
    total === 1 ? 'The one event is outside this window.' : `All ${total} events are outside this window.`,
  gather: 'Go there',
  clearFilter: 'Show all events',
  search: 'Search events',
  searchHint: 'Search',
  filter: 'Filter',
  filterBy: (count: number) => `Filter (${count})`,
  filterGroups: { lanes: 'Lanes', people: 'People', statuses: 'How firm' },
  left: (shown: number, total: number) => `${shown} of ${total} events`,
  clear: 'Clear',
  overview: 'Overview of the whole span',
  holds: { start: 'Beginning of the window', whole: 'Window', end: 'End of the window' },
  spacing: 'Spacing',
  spacings: { none: 'None', some: 'By time', much: 'More' },
  softDate: 'Date or time known only roughly',
  dayLine: 'Line: the day is known, not the hour',
  copied: 'Link copied',
  wheelHint: (key: string) => `${key} + wheel to zoom`,
  shown: (range: string, shown: number, total: number) => `${range}, ${shown} of ${total} events`,
  skipped: (count: number) =>
    count === 1
      ? 'One event of this file could not be read and is not shown.'
      : `${count} events of this file could not be read and are not shown.`,
  legend: 'How to read it',
  legendSkyline: 'The grey skyline counts events that have no room for a title yet',
  start: 'Start with the first event',
  since: (elapsed: string, title: string) => `${elapsed}, after “${title}”`,
  cardName: 'Open event',
  closeCard: 'Close',
  listName: 'Every event',
};
