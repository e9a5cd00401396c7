import type { EventFile, Verdict } from '../core/event-file/index.ts';

/** Everything that the page says around the timeline, in one table. None of it is in the reader's script. */
export const words = {
  skip: 'Skip to the list of events',
  /** A story explains; events alone are a timeline. */
  kicker: ({ story = [] }: EventFile) => (story.length > 0 ? 'Explainer' : 'Timeline'),
  by: (byline: string) => `By ${byline}`,
  published: 'Published',
  updated: 'Updated',
  stepEvents: 'In this step',
  explore: 'Explore the timeline',
  exploreText:
    'The timeline is yours now. Choose an event to read all that is known of it; zoom in, and events that had no room for a title get one. Nothing is hidden: every event is also in the list below.',
  exploreKeys:
    'Drag to move in time; Ctrl or Cmd and the wheel, or two fingers, zoom. By keyboard: arrows from event to event, Enter to open, + and − to zoom, 0 for everything.',
  standing: 'How firm an event is',
  claims: 'The article and the record',
  claimsText: 'A news article, sentence by sentence, beside what the record shows.',
  said: 'The article said',
  verdict: 'Verdict',
  shows: 'The record shows',
  claimEvents: 'Events',
  claimSources: 'Sources',
  epilogue: 'What came after',
  epilogueText: 'Later events, which are not on the timeline.',
  method: (sources: number) => (sources > 0 ? 'Sources and method' : 'Method'),
  zone: (zone: string) => `Times are those of ${zone.split('/').at(-1)?.replaceAll('_', ' ')}.`,
  sources: (count: number) => `All ${count} sources`,
  cited: 'cited in',
  corrections: 'Corrections',
  noCorrections: 'None so far.',
  contact: 'Report an error',
  contactText: 'Something is wrong, or missing? Write to',
  data: 'The events as a file',
  dataText: 'All of this page is made from one file, which may be read by anybody:',
  file: 'events.json',
};

/**
 * How the events of a file are known and shown, in paragraphs. Nothing is said of a file that is not so in it.
 *
 * Of a file without sources, notes and quotations only how its dates are shown.
 */
export function methodOf({ events, epilogue = [] }: EventFile): string[] {
  const all = [...events, ...epilogue];
  const isSourced = all.length > 0 && all.every(({ sources = [] }) => sources.length > 0);
  const hasNotes = all.some(({ note }) => note);
  const hasQuotes = all.some(({ quotes = [] }) => quotes.length > 0);
  const describes = all.some(({ sources = [] }) => sources.some(({ title }) => title.startsWith('[')));
  const paragraphs = [
    [
      isSourced ? 'Every event names who says so, and how firm it is.' : '',
      'A date is shown as exactly as it is known and no more: a month is drawn as a month, and “about” with a soft edge.',
      hasNotes ? 'Where accounts or dates differ, the event’s note says so.' : '',
    ],
    [
      hasQuotes ? 'Quotations are word for word.' : '',
      describes
        ? 'A source’s title in square brackets is our description of it, because it has none of its own or the page was not read in full.'
        : '',
    ],
  ];
  return paragraphs.map((sentences) => sentences.filter(Boolean).join(' ')).filter(Boolean);
}

export const verdicts: Record<Verdict, string> = {
  confirmed: 'Confirmed',
  imprecise: 'Imprecise',
  misquoted: 'Misquoted',
  wrong: 'Wrong',
  unsupported: 'Unsupported',
  opinion: 'Opinion',
};

/** What each verdict means, beside how often it was given. */
export const verdictMeanings: Record<Verdict, string> = {
  confirmed: 'the record says so',
  imprecise: 'near, but not exact',
  misquoted: 'not the words that were said',
  wrong: 'the record says otherwise',
  unsupported: 'no support was found',
  opinion: 'not a matter of record',
};
