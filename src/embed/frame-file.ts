import type { EventFile, TimelineEvent } from '../core/event-file/index.ts';

/** What is said of an event stands in the frame's list; its script needs what is drawn, filtered and searched. */
function drawnOf(event: TimelineEvent): TimelineEvent {
  const sources = event.sources?.map(({ title, publisher, kind }) => ({ title, publisher, kind }));
  return {
    ...event,
    sources,
    media: undefined,
    corrections: undefined,
    related: undefined,
    updated: undefined,
  };
}

/** The file of which a frame's list and picture are made: without the page's own parts, so that nothing leads to what is not there. */
export const framedOf = (file: EventFile): EventFile => ({
  ...file,
  story: undefined,
  claims: undefined,
  epilogue: undefined,
});

/** The file that a frame's script works with, of half the size: its list has the rest. */
export function frameFileOf(file: EventFile): EventFile {
  const { version, title, language, timeZone, view, lanes, people, eras } = file;
  return { version, title, language, timeZone, view, lanes, people, eras, events: file.events.map(drawnOf) };
}
