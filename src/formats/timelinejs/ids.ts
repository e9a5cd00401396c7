import type { Draft } from '../finish.ts';
import type { Findings } from '../findings.ts';
import { isId, type Names } from '../ids.ts';
import type { Anchors } from './anchors.ts';
import type { Slide } from './story.ts';

/** What is given out once a file. */
export interface Naming {
  findings: Findings;
  names: Names;
  /** undefined for files whose slides never had links of their own. */
  anchors: Anchors | undefined;
}

/** The id that a slide was given; '' where it was given none. */
export function writtenId({ uniqueId }: Slide): string {
  const value = uniqueId?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The words of a headline as they are written, of which TimelineJS makes ids. */
export function writtenHeadline({ headline }: Slide): string {
  return typeof headline?.value === 'string' ? headline.value : '';
}

/** The id of an event, and its former one, by which links in the world call it. */
export function idsOf(
  slide: Slide,
  title: string,
  { names, anchors, findings }: Naming,
): { id: string; aliases: string[] } {
  const written = writtenId(slide);
  const anchor = anchors?.next(written, writtenHeadline(slide));
  const wanted = written ? anchor?.normalize() : undefined;
  const isTaken = wanted !== undefined && isId(wanted) && names.take(wanted);
  const id = isTaken ? wanted : names.make(wanted ?? title, 'event');
  const origin = slide.uniqueId?.origin ?? slide.origin;
  if (written && id !== written.normalize()) findings.say('id.renamed', origin, { value: written, text: id });
  if (anchor === undefined) return { id, aliases: [] };
  const alias = `event-${anchor}`;
  if (isId(alias)) return { id, aliases: [alias] };
  findings.say('import.anchor', origin, { text: alias });
  return { id, aliases: [] };
}

/** Former ids that are the id of another event would lead there: they are told and left out. */
export function dropClashes(drafts: readonly Draft[], { names, findings }: Naming): void {
  for (const { event, origin } of drafts) {
    const aliases = Array.isArray(event.aliases) ? event.aliases.map(String) : [];
    event.aliases = aliases.filter((alias) => {
      const isFree = names.take(alias.normalize());
      if (!isFree) findings.say('import.anchor', origin, { text: alias });
      return isFree;
    });
  }
}
