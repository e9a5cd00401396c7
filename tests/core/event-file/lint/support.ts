import { lint, read, type TimelineEvent } from '../../../../src/core/event-file/index.ts';

export const SOURCE = { title: 'S', publisher: 'P', url: 'https://a.example/', kind: 'news' } as const;

/** Events that nothing is to be said of, but for what `more` gives each. */
export function eventsOf(...more: Partial<TimelineEvent>[]): TimelineEvent[] {
  return more.map((fields, index) => ({
    id: `e${index}`,
    date: `${1900 + index}`,
    title: `Event ${index}`,
    importance: 1 + (index % 5),
    sources: [SOURCE],
    ...fields,
  }));
}

/** What is found in a file of these events, each with its code and path. */
export function findings(events: TimelineEvent[], more: object = {}): string[] {
  const text = JSON.stringify({ version: 1, title: 'T', ...more, events });
  const { file, errors } = read(text);
  if (!file || errors > 0) throw new Error('The file has mistakes, and nothing would be looked for.');
  return lint(text, file).map(({ code, path }) => `${code} ${path}`);
}

/** The first finding, in words. */
export function words(events: TimelineEvent[]): string {
  const text = JSON.stringify({ version: 1, title: 'T', events });
  const { file } = read(text);
  const [first] = file ? lint(text, file) : [];
  return `${first?.message} ${first?.hint}`;
}
