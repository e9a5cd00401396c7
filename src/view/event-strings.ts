import type { Source, TimelineEvent } from '../core/event-file/index.ts';

/** What stands around an event's own words, and in the picture of a timeline: on a finished page this is there already, and its script does without. */
export const eventStrings = {
  copyLink: 'Link to this event',
  people: 'People',
  profile: 'profile',
  place: 'Place',
  sources: 'Sources',
  note: 'Editor’s note',
  corrected: 'Correction',
  updated: 'Updated',
  archived: 'archived copy',
  tags: 'Topics',
  related: 'Related events',
  sourceNumber: (number: number) => `source ${number}`,
  picture: (alt: string) => (alt ? `Picture: ${alt}` : 'Picture'),
  moreInList: (count: number) => (count > 0 ? `${count} more in the list below` : ''),
  pictureName: (title: string) => `Picture of the timeline: ${title}. Every event is in the list below.`,
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
};
