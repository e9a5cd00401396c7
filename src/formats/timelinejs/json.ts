import type { Findings, Origin } from '../findings.ts';
import { isObject, type Values } from '../values.ts';
import { PARTS, type Given, type GivenDate } from './dates.ts';
import type { GivenMedia, Slide, Story } from './story.ts';
import type { Told } from './texts.ts';

const SCALES = ['human', 'cosmological'];
const KNOWN = {
  file: ['events', 'title', 'eras', 'scale'],
  slide: [
    'start_date',
    'end_date',
    'text',
    'media',
    'group',
    'display_date',
    'background',
    'autolink',
    'unique_id',
    'location',
    'type',
    'scale',
  ],
  date: [...PARTS, 'display_date', 'format'],
  text: ['headline', 'text'],
  media: ['url', 'caption', 'credit', 'thumbnail', 'alt', 'title', 'link', 'link_target'],
};

/** What we know and have no place for, in words. */
const PLACELESS: Record<string, string> = {
  background: 'the background of a slide',
  type: 'the type of a slide',
  format: 'the format of a date',
  thumbnail: 'a thumbnail, which would be one more request to others',
  link_target: 'the target of a link',
};

function originOf(parent: Origin, key: string | number, value: unknown): Origin {
  const step = String(key).replaceAll('~', '~0').replaceAll('/', '~1');
  return { path: `${parent.path}/${step}`, value };
}

/** One object of the file. */
class Part {
  readonly origin: Origin;
  readonly #values: Values;
  readonly #told: Told;

  constructor(values: Values, origin: Origin, told: Told) {
    this.#values = values;
    this.origin = origin;
    this.#told = told;
  }

  /** What stands at a key; undefined for nothing, null and an empty text. */
  get(key: string): Given | undefined {
    const value = Object.hasOwn(this.#values, key) ? this.#values[key] : undefined;
    if (value === undefined || value === null || value === '') return undefined;
    return { value, origin: originOf(this.origin, key, value) };
  }

  /** The object at a key; undefined, with a finding, for what is none. */
  part(key: string): Part | undefined {
    const given = this.get(key);
    if (!given) return undefined;
    if (isObject(given.value)) return new Part(given.value, given.origin, this.#told);
    this.#told.findings.say('schema.type', given.origin, { value: given.value, text: 'an object' });
    this.#told.left.push(given.origin);
    return undefined;
  }

  /** Tells and keeps what is not known, and what is known but has no place. */
  sift(known: readonly string[]): void {
    for (const [key, value] of Object.entries(this.#values)) {
      const isKnown = known.includes(key);
      const isEmpty = value === null || value === '' || value === undefined;
      if (isKnown && (isEmpty || !Object.hasOwn(PLACELESS, key))) continue;
      const origin = originOf(this.origin, key, value);
      if (isKnown) this.#told.findings.say('import.dropped', origin, { text: PLACELESS[key] });
      else this.#told.findings.say('schema.unknown', origin, { value: key });
      this.#told.left.push(origin);
    }
  }
}

function dateOf(part: Part): GivenDate {
  part.sift(KNOWN.date);
  return {
    parts: Object.fromEntries(PARTS.map((name) => [name, part.get(name)] as const)),
    origin: part.origin,
  };
}

/** The words for the date: those of the slide, else those of its two ends. */
function labelOf(slide: Part, start: Part | undefined, end: Part | undefined): Given | undefined {
  const first = start?.get('display_date');
  const last = end?.get('display_date');
  const both = first &&
    last && { value: `${String(first.value)} – ${String(last.value)}`, origin: first.origin };
  return slide.get('display_date') ?? both ?? first ?? last;
}

function mediaOf(part: Part | undefined): GivenMedia {
  part?.sift(KNOWN.media);
  return Object.fromEntries(
    (['url', 'caption', 'credit', 'alt', 'title', 'link'] as const).map((key) => [key, part?.get(key)]),
  );
}

/** A place, as API.md of TimelineJS has it: `{name, lat, lon}`. */
function placeOf(part: Part | undefined): Values | undefined {
  if (!part) return undefined;
  const [name, lat, lon] = ['name', 'lat', 'lon'].map((key) => part.get(key)?.value);
  part.sift(['name', 'lat', 'lon', 'icon', 'line', 'zoom']);
  const number = (value: unknown) => (typeof value === 'string' && value.trim() ? Number(value) : value);
  return { name: name ?? `${String(lat)}, ${String(lon)}`, lat: number(lat), lon: number(lon) };
}

function slideOf(value: unknown, origin: Origin, told: Told, isTitle = false): Slide {
  if (!isObject(value)) {
    told.findings.say('schema.type', origin, { value, text: 'an object' });
    return { origin, autolink: true, isBroken: true };
  }
  const part = new Part(value, origin, told);
  part.sift(KNOWN.slide);
  const text = part.part('text');
  text?.sift(KNOWN.text);
  const [start, end] = [part.part('start_date'), part.part('end_date')];
  const isNullDate = !isTitle && Object.hasOwn(value, 'start_date') && value.start_date === null;
  if (isNullDate)
    told.findings.say('schema.type', originOf(origin, 'start_date', null), {
      value: null,
      text: 'an object',
    });
  const headline =
    isObject(value.text) && value.text.headline === null
      ? { value: null, origin: originOf(originOf(origin, 'text', null), 'headline', null) }
      : text?.get('headline');
  return {
    origin,
    start: start && dateOf(start),
    end: end && dateOf(end),
    label: labelOf(part, start, end),
    headline,
    text: text?.get('text'),
    media: mediaOf(part.part('media')),
    group: part.get('group'),
    uniqueId: part.get('unique_id'),
    place: placeOf(part.part('location')),
    autolink: part.get('autolink')?.value !== false,
    isBroken:
      isNullDate ||
      (!start && part.get('start_date') !== undefined) ||
      (!end && part.get('end_date') !== undefined),
  };
}

function slidesOf(part: Part, key: string, told: Told): Slide[] {
  const given = part.get(key);
  if (!given) return [];
  if (Array.isArray(given.value)) {
    return given.value.map((value: unknown, index) =>
      slideOf(value, originOf(given.origin, index, value), told),
    );
  }
  told.findings.say('schema.type', given.origin, { value: given.value, text: 'a list' });
  return [];
}

/** Takes apart the JSON of TimelineJS 3. undefined, with a finding, where there are no events. */
export function storyOf(values: Values, findings: Findings): Story | undefined {
  const left: Origin[] = [];
  const told = { findings, left };
  const part = new Part(values, { path: '' }, told);
  if (!Array.isArray(values.events)) {
    const events = part.get('events');
    if (events) findings.say('schema.type', events.origin, { value: events.value, text: 'a list' });
    else findings.say('schema.missing', part.origin, { text: '"events"' });
    return undefined;
  }
  part.sift(KNOWN.file);
  const scale = part.get('scale');
  if (scale && !SCALES.some((known) => known === scale.value)) {
    findings.say('schema.enum', scale.origin, { value: scale.value, list: SCALES });
  }
  const given = part.get('title');
  const title = given && slideOf(given.value, given.origin, told, true);
  const [events, eras] = [slidesOf(part, 'events', told), slidesOf(part, 'eras', told)];
  return { ...(title ? { title } : {}), events, eras, hasAnchors: true, list: { path: '/events' }, left };
}
