import type { Status, TimelineEvent, Source } from '../core/event-file/index.ts';
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
  relations: {
    'led-to': 'Led to',
    'response-to': 'In response to',
    contradicts: 'Contradicts',
    'see-also': 'See also',
  } satisfies Record<NonNullable<TimelineEvent['related']>[number]['kind'], string>,
  sourceKinds: {
    primary: 'primary source',
    news: 'news report',
    reference: 'reference',
  } satisfies Record<Source['kind'], string>,
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
    'Arrow keys walk from event to event, Enter opens one. Plus and minus zoom, zero shows all, Page Up and Page Down move.',
  otherLanes: 'Others',
  more: (count: number) => `${count.toLocaleString('en')} more in view`,
  moreInList: (count: number) => (count > 0 ? `${count} more in the list below` : ''),
  moreTitle: 'Zoom in to see their titles',
  noEvents: 'No events yet.',
  wheelHint: (key: string) => `${key} + wheel to zoom`,
  shown: (range: string, shown: number, total: number) => `${range}, ${shown} of ${total} events`,
  skipped: (count: number) =>
    count === 1
      ? 'One event of this file could not be read and is not shown.'
      : `${count} events of this file could not be read and are not shown.`,
  legend: 'How to read it',
  legendSoft: 'A soft edge: the date is known only roughly',
  legendSkyline: 'The grey skyline counts events that have no room for a title yet',
  start: 'Start with the first event',
  since: (elapsed: string, title: string) => `${elapsed}, after “${title}”`,
  closeCard: 'Close',
  copyLink: 'Link to this event',
  quoteBy: (speaker: string) => speaker,
  people: 'People',
  place: 'Place',
  sources: 'Sources',
  note: 'Editor’s note',
  corrected: 'Correction',
  updated: 'Updated',
  archived: 'archived copy',
  listName: 'Every event',
  pictureName: (title: string) => `Picture of the timeline: ${title}. Every event is in the list below.`,
  tags: 'Topics',
  related: 'Related events',
  sourceNumber: (number: number) => `source ${number}`,
  picture: (alt: string) => (alt ? `Picture: ${alt}` : 'Picture'),
  notLoaded: 'The timeline cannot be moved or zoomed just now. The list below has every event.',
  refused:
    'The file of events has a mistake, so the timeline cannot be moved or zoomed. The list below has every event.',
};
