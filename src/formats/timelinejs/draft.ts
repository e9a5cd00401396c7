import { dateInWords, parseDate } from '../../core/time/index.ts';
import type { Draft, DraftFile } from '../finish.ts';
import { WHOLE, type Findings, type Origin } from '../findings.ts';
import { Names } from '../ids.ts';
import { TITLE, type ImportOptions } from '../options.ts';
import type { Values } from '../values.ts';
import { Anchors } from './anchors.ts';
import { edtfOf, type DateContext, type Given } from './dates.ts';
import { dropClashes, idsOf, writtenHeadline, writtenId, type Naming } from './ids.ts';
import { fromMedia, sourceOf } from './media.ts';
import type { Slide, Story } from './story.ts';
import { headlineOf, lineOf, nameOf, proseOf, type Told } from './texts.ts';

/** What the slides of one file share. */
interface Context extends DateContext, Told, Naming {
  findings: Findings;
  lanes: Map<string, Values>;
  laneIds: Names;
}

/** The date of a slide; what ends as it begins is one date. undefined, with a finding, where there is none. */
function whenOf({ start, end, origin }: Slide, context: DateContext): string | undefined {
  if (!start) {
    context.findings.say('schema.missing', origin, { text: 'start_date' });
    return undefined;
  }
  const first = edtfOf(start, context);
  const last = end && edtfOf(end, context);
  if (first === undefined || (end && last === undefined)) return undefined;
  if (!end || last === undefined || first === last) return first;
  const whole = `${first}/${last}`;
  const problem = parseDate(whole, 'UTC').problems.find(({ level }) => level === 'error');
  if (!problem) return whole;
  context.findings.add({ ...problem, path: end.origin.path, origin: end.origin });
  return undefined;
}

function laneOf({ group }: Slide, context: Context): string | undefined {
  const { lanes, laneIds } = context;
  const title = lineOf(group, context);
  if (title === undefined) return undefined;
  const known = lanes.get(title);
  if (known) return String(known.id);
  const id = laneIds.make(title, 'lane');
  lanes.set(title, { id, title });
  return id;
}

/** Where the fields of an event come from. */
function originsOf(slide: Slide, media: readonly [string, Origin][]): Map<string, Origin> {
  const given: [string, Pick<Given, 'origin'> | undefined][] = [
    ['title', slide.headline],
    ['text', slide.text],
    ['dateLabel', slide.label],
    ['lane', slide.group],
    ['aliases', slide.uniqueId],
    ['date', slide.start],
  ];
  return new Map([
    ...media,
    ...given.flatMap(([field, at]): [string, Origin][] => (at ? [[field, at.origin]] : [])),
  ]);
}

function draftOf(slide: Slide, context: Context): Draft | undefined {
  const date = slide.isBroken ? undefined : whenOf(slide, context);
  const { title: headline, links } = headlineOf(slide.headline, context);
  const text = proseOf(slide.text, slide.autolink, context);
  const media = fromMedia(slide.media ?? {}, context);
  const label = lineOf(slide.label, context);
  const name = nameOf([headline, text, media.picture?.caption, label, date]);
  // Ids are given out in the order of the slides, those that cannot be taken included.
  const ids = idsOf(slide, typeof headline === 'string' ? headline : name, context);
  if (date === undefined) return undefined;
  const origins = originsOf(slide, media.origins);
  if (headline === undefined) {
    context.findings.say('import.title/event', origins.get('title') ?? slide.origin, { text: name });
  }
  return {
    event: {
      ...ids,
      date,
      title: headline === undefined ? name : headline,
      dateLabel: label,
      text,
      lane: laneOf(slide, context),
      place: slide.place,
      sources: [...media.sources, ...links.map(({ href, words }) => sourceOf(href, words, undefined))],
      media: media.picture && [media.picture],
    },
    list: 'events',
    origin: slide.origin,
    from: (field) => origins.get(field),
  };
}

/** Tells and keeps what a title or an era has and we have no place for. */
function dropOf(
  what: string,
  parts: readonly [string, Pick<Given, 'origin'> | undefined][],
  { findings, left }: Told,
): void {
  for (const [part, given] of parts) {
    if (!given) continue;
    findings.say('import.dropped', given.origin, { text: `${part} of ${what}` });
    left.push(given.origin);
  }
}

/** What neither a title nor an era has a place for. */
function placeless({ label, group, media }: Slide): [string, Given | undefined][] {
  return [
    ['words for the date', label],
    ['the group', group],
    ['the picture', media?.url],
  ];
}

function eraOf(slide: Slide, context: Context): Values | undefined {
  const { findings, left } = context;
  if (slide.start && !slide.end && !slide.isBroken) findings.say('schema.missing/end', slide.origin);
  const date = slide.isBroken || !slide.end ? undefined : whenOf(slide, context);
  if (date === undefined) {
    left.push(slide.origin);
    return undefined;
  }
  dropOf('an era', [['the text', slide.text], ...placeless(slide)], context);
  if (!date.includes('/'))
    findings.say('import.mapped', slide.origin, {
      text: `This era begins and ends with ${date}: it is that.`,
    });
  const { title } = headlineOf(slide.headline, context);
  const parsed = parseDate(date, 'UTC').date;
  const name = parsed ? dateInWords(parsed, 'en') : date;
  if (title === undefined) findings.say('text.blank/era', slide.origin, { text: name });
  return { title: title ?? name, date };
}

function titleOf(slide: Slide | undefined, fallback: string, context: Context): Values {
  if (!slide) return { title: fallback };
  context.anchors?.next(writtenId(slide), writtenHeadline(slide));
  dropOf('the title', [['the date', slide.start], ...placeless(slide)], context);
  const { title } = headlineOf(slide.headline, context);
  if (title === undefined) context.findings.say('import.title', slide.origin, { text: fallback });
  return { title: title ?? fallback, description: proseOf(slide.text, slide.autolink, context) };
}

function contextOf(story: Story, timeZone: string | undefined, findings: Findings): Context {
  return {
    findings,
    told: new Set(),
    timeZone,
    left: story.left,
    names: new Names(story.events.map(writtenId)),
    anchors: story.hasAnchors ? new Anchors() : undefined,
    lanes: new Map(),
    laneIds: new Names(),
  };
}

/** Where the fields of the file come from. */
function originIn(story: Story, eras: readonly Slide[], field: string): Origin | undefined {
  const [list, index] = field.split('/');
  const era = eras.at(Number(index));
  if (list === 'eras') return era?.headline?.origin ?? era?.origin;
  if (list === 'lanes') return story.events.find(({ group }) => group)?.group?.origin;
  if (list === 'events') return story.list;
  if (list === 'title') return story.title?.headline?.origin;
  return list === 'description' ? story.title?.text?.origin : WHOLE;
}

/** Makes a file of ours, in the making, of slides. */
export function draftFileOf(
  story: Story,
  { title = TITLE, timeZone }: ImportOptions,
  findings: Findings,
): DraftFile {
  const context = contextOf(story, timeZone, findings);
  const head = titleOf(story.title, title, context);
  const drafts: Draft[] = [];
  for (const slide of story.events) {
    const draft = draftOf(slide, context);
    if (draft) drafts.push(draft);
    else story.left.push(slide.origin);
  }
  dropClashes(drafts, context);
  const made = story.eras.flatMap((slide) => {
    const era = eraOf(slide, context);
    return era ? [{ slide, era }] : [];
  });
  const eraIds = new Names();
  const eras = made.map(({ era }) => ({ id: eraIds.make(nameOf([era.title]), 'era'), ...era }));
  const slides = made.map(({ slide }) => slide);
  return {
    format: 'timelinejs',
    rest: { ...head, timeZone, lanes: [...context.lanes.values()], eras },
    drafts,
    from: (field) => originIn(story, slides, field),
    left: story.left,
  };
}
